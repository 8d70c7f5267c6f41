// law: a private field that an accessor names
// expect: MOD3007 fails-call call System.MissingFieldException Host!H.C::_f
//--- Host v1
namespace H
{
    public class C
    {
        private int _f = 3; public int G() => _f;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        private long _f = 3; public long G() => _f;
    }
}
//--- Library
using System.Runtime.CompilerServices;
public static class A { [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_f")] extern static ref int M(H.C c); public static int Run() => M(new H.C()); }
public static class Calls { public static object M() { return A.Run(); } }
