// law: a field has another type
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.C::F:System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public static int F;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static long F;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.F; } }
