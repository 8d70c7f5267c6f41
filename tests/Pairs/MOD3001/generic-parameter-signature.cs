// law: a type parameter is compared as such
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Same`1(!!0):!!0
//--- Host v1
namespace H
{
    public class C
    {
        public static T Same<T>(T value) => value;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static object Same<T>(T value) => value;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Same(1); } }
