// law: a deconstruction is a method
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Deconstruct(System.Int32&,System.Int32&):System.Void
//--- Host v1
namespace H
{
    public class C
    {
        public void Deconstruct(out int a, out int b) { a = b = 1; }
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public void Deconstruct(out int a, out int b, out int c) { a = b = c = 1; }
    }
}
//--- Library
public static class Calls { public static object M() { var (a, b) = new H.C(); return a + b; } }
