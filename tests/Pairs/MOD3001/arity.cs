// law: another number of type parameters
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Make`1():System.Object
//--- Host v1
namespace H
{
    public class C
    {
        public static object Make<T>() => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static object Make<T, U>() => 1;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Make<int>(); } }
