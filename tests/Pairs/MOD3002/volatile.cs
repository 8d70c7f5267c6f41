// law: volatile is a modifier
// expect: MOD3002 fails-call jit System.MissingFieldException Host!H.C::F:System.Int32
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
        public static volatile int F;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.F; } }
