// law: the number of an enum that became a class is boxed as if it were a reference
// expect: MOD2003 corrupts silent - Library!Calls::Box():System.Object
//--- Host v1
namespace H { public enum E { A, B } }
//--- Host v2
namespace H { public class E { } }
//--- Library
public static class Calls { static object Box() => H.E.B; public static object M() => 1; public static object N() => Box().ToString(); }
