// law: an instruction for static fields names an instance field
// expect: MOD3004 fails-call jit System.InvalidProgramException Host!H.C::F:System.Int32
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
        public int F;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.F; } }
