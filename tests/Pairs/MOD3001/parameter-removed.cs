// law: a parameter less
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::A(System.Int32,System.Int32):System.Int32
//--- Host v1
namespace H { public class C { public static int A(int a, int b) => 1; } }
//--- Host v2
namespace H { public class C { public static int A(int a) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(1, 2); } }
