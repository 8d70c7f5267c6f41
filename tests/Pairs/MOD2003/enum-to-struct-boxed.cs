// law: an enum is a struct now, and the library boxes a number as it
// expect: MOD2003 corrupts silent - Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } }
//--- Host v2
namespace H { public struct E { public int V; } }
//--- Library
public static class Calls { public static object M() { return ((object)H.E.B).ToString(); } }
