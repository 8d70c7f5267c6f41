// law: its address
// expect: MOD3004 fails-call jit System.InvalidProgramException Host!H.C::A:System.Int32
//--- Host v1
namespace H { public class C { public static int A; } }
//--- Host v2
namespace H { public class C { public int A; } }
//--- Library
public static class Calls { static int N(ref int i) => i; public static object M() { return N(ref H.C.A); } }
