// law: or where it is written
// expect: MOD3004 fails-call jit System.InvalidProgramException Host!H.C::A:System.Int32
//--- Host v1
namespace H { public class C { public static int A; } }
//--- Host v2
namespace H { public class C { public int A; } }
//--- Library
public static class Calls { public static object M() { H.C.A = 1; return 1; } }
