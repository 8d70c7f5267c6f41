// law: a pointer is another type
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::A(System.Int32*):System.Int32
//--- Host v1
namespace H { public unsafe class C { public static int A(int* p) => 1; } }
//--- Host v2
namespace H { public unsafe class C { public static int A(void* p) => 1; } }
//--- Library
public static unsafe class Calls { public static object M() { return H.C.A(null); } }
