// law: ref is a part of the signature
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Set(System.Int32&):System.Void
//--- Host v1
namespace H
{
    public class C
    {
        public static void Set(ref int a) => a = 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static void Set(int a) { }
    }
}
//--- Library
public static class Calls { public static object M() { int a = 0; H.C.Set(ref a); return a; } }
