// law: a branch on an enum that became a struct
// expect: MOD2003 fails-call jit System.InvalidProgramException Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } public static class C { public static E Get() => E.B; } }
//--- Host v2
namespace H { public struct E { public int Value; } public static class C { public static E Get() => default; } }
//--- Library
public static class Calls { public static object M() { if (H.C.Get() == H.E.A) { return 1; } return 2; } }
