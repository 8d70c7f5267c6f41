// law: a struct is taken for the size of an array
// expect: MOD2003 corrupts silent - Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } public static class K { public static E Make() => E.B; } }
//--- Host v2
namespace H { public struct E { public int V; } public static class K { public static E Make() => default; } }
//--- Library
public static class Calls { public static object M() { return new int[(int)H.K.Make()].Length; } }
