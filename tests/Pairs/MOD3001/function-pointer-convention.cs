// law: so is its calling convention
// expect: MOD3002 fails-call jit System.MissingMethodException Host!H.C::A(method(System.Int32):System.Int32):System.Int32
//--- Host v1
namespace H { public unsafe class C { public static int A(delegate*<int, int> f) => 1; } }
//--- Host v2
namespace H { public unsafe class C { public static int A(delegate* unmanaged<int, int> f) => 1; } }
//--- Library
public static unsafe class Calls { public static object M() { return H.C.A(null); } }
