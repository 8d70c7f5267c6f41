// law: an enum is a struct now, and the library branches on it
// expect: MOD2003 fails-call jit System.InvalidProgramException Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } public class C { public static E Get() => E.B; } }
//--- Host v2
namespace H { public struct E { public int V; } public class C { public static E Get() => default; } }
//--- Library
public static class Calls { public static object M() { if (H.C.Get() != 0) { return 1; } return 2; } }
