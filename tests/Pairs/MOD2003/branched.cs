// law: the JIT refuses to branch by a struct
// expect: MOD2003 fails-call jit System.InvalidProgramException Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } public static class K { public static E Make() => E.B; } }
//--- Host v2
namespace H { public struct E { public long V, W; } public static class K { public static E Make() => default; } }
//--- Library
public static class Calls { public static object M() { if (H.K.Make() != 0) return 1; return 2; } }
