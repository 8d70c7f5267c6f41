// law: ref readonly is a modifier
// expect: MOD3002 fails-call jit System.MissingMethodException Host!H.C::Get():System.Int32&
//--- Host v1
namespace H
{
    public class C
    {
        static int s; public static ref int Get() => ref s;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        static int s; public static ref readonly int Get() => ref s;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Get() + 0; } }
