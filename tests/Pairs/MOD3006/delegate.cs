// law: a delegate of it
// expect: MOD3006 fails-call jit System.NotSupportedException Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
namespace H { public class C { [System.Runtime.InteropServices.UnmanagedCallersOnly] public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { Func<int> f = H.C.A; return f(); } }
