// law: an enum is a struct now, and the library stores a number in a variable
// expect: MOD2003 corrupts silent - Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } public class C { public static string Of(ref E e) => e.ToString(); } }
//--- Host v2
namespace H { public struct E { public int V; } public class C { public static string Of(ref E e) => e.ToString(); } }
//--- Library
public static class Calls { public static object M() { H.E e = H.E.B; return H.C.Of(ref e); } }
