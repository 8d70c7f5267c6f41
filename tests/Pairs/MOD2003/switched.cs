// law: a switch over a struct goes to some case
// expect: MOD2003 corrupts silent - Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } public static class K { public static E Make() => E.B; } }
//--- Host v2
namespace H { public struct E { public int V; } public static class K { public static E Make() => default; } }
//--- Library
public static class Calls { public static object M() { switch ((int)H.K.Make()) { case 0: return 1; case 1: return 2; case 2: return 7; case 3: return 8; default: return 3; } } }
