// law: to compute with a large struct ends the process when that is compiled
// expect: MOD2003 corrupts silent - Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } public static class K { public static E Make() => E.B; } }
//--- Host v2
namespace H { public struct E { public long V, W; } public static class K { public static E Make() => default; } }
//--- Library
public static class Calls { public static object M() { return (H.E)((int)H.K.Make() + 1) == H.E.B; } }
