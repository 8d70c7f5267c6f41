// law: an enum is a struct now, and the library switches over it
// expect: MOD2003 corrupts silent - Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B, C, D } public class C { public static E Get() => E.B; } }
//--- Host v2
namespace H { public struct E { public int V; } public class C { public static E Get() => default; } }
//--- Library
public static class Calls { public static object M() { switch (H.C.Get()) { case H.E.A: return 1; case H.E.B: return 2; case H.E.C: return 3; case H.E.D: return 4; default: return 5; } } }
