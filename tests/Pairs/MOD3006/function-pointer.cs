// law: a pointer to it
// expect: MOD3006 corrupts call - Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
namespace H { public class C { [System.Runtime.InteropServices.UnmanagedCallersOnly] public static int A() => 1; } }
//--- Library
public static unsafe class Calls { public static object M() { delegate*<int> f = &H.C.A; return f(); } }
