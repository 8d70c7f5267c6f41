// law: a longer one has room for all of it
// since: v1
// expect: nothing
//--- Host v1
namespace H { public unsafe struct S { public fixed int B[4]; public int After; } }
//--- Host v2
namespace H { public unsafe struct S { public fixed int B[8]; public int After; } }
//--- Library
public static class Calls { static unsafe int N(ref H.S s) { for (int i = 0; i < 4; i++) { s.B[i] = 9; } return s.After; } public static object M() { H.S s = default; return N(ref s); } }
