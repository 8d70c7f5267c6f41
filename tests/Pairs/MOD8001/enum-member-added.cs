// law: a member at the end changes none
// since: v1
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public class C { public static string Get(E e) => e.ToString(); } }
//--- Host v2
namespace H { public enum E { A, B, X } public class C { public static string Get(E e) => e.ToString(); } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(H.E.B); } }
