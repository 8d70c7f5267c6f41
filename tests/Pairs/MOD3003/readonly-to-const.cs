// law: a constant has no storage
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.C::F:System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public static readonly int F = 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public const int F = 1;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.F; } }
