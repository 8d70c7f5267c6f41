// law: a fixed buffer is shorter than what the library writes
// since: v1
// expect: MOD8002 changes silent - Host!H.S
//--- Host v1
namespace H { public unsafe struct S { public fixed int B[8]; public int After; } }
//--- Host v2
namespace H { public unsafe struct S { public fixed int B[4]; public int After; public int X; public int Y; public int Z; } }
//--- Library
public static class Calls { static unsafe int N(ref H.S s) { for (int i = 0; i < 8; i++) { s.B[i] = 9; } return s.After; } public static object M() { H.S s = default; return N(ref s); } }
