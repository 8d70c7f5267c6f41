// law: only the return type differs
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Get():System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public static int Get() => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static long Get() => 1;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Get(); } }
