// law: a constructor with arguments
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::.ctor(System.Int32):System.Void
//--- Host v1
namespace H
{
    public class C
    {
        public C() { } public C(int a) { }
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public C() { }
    }
}
//--- Library
public static class Calls { public static object M() { return new H.C(1) is null; } }
