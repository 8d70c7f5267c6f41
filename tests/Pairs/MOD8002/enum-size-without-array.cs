// law: a single value has the size that it has today
// since: v1
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public class C { public static string Get(E e) => e.ToString(); } }
//--- Host v2
namespace H { public enum E : byte { A, B } public class C { public static string Get(E e) => e.ToString(); } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(H.E.B); } }
