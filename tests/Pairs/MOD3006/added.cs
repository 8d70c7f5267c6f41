// law: a method that only unmanaged code may call now
// expect: MOD3006 corrupts call - Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] public static int A() => 1; } }
//--- Host v2
namespace H { public class C { [System.Runtime.InteropServices.UnmanagedCallersOnly] [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(); } }
