// law: the value of an enum's member stays in the library
// since: v1
// expect: MOD8001 changes silent - Host!H.E::B
//--- Host v1
namespace H { public enum E { A, B } public class C { public static string Get(E e) => e.ToString(); } }
//--- Host v2
namespace H { public enum E { A, X, B } public class C { public static string Get(E e) => e.ToString(); } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(H.E.B); } }
