// law: a setter is a method
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::set_P(System.Int32):System.Void
//--- Host v1
namespace H
{
    public class C
    {
        public int P { get; set; }
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public int P { get; }
    }
}
//--- Library
public static class Calls { public static object M() { new H.C().P = 1; return 1; } }
