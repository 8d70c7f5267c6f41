// law: nor does one that the library does not use
// since: v1
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B, C } public class C { public static string Get(E e) => e.ToString(); } }
//--- Host v2
namespace H { public enum E { A, B, X, C } public class C { public static string Get(E e) => e.ToString(); } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(H.E.B); } }
