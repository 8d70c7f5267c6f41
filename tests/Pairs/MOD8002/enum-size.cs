// law: the elements of an array of enums have the size that the compiler saw
// since: v1
// expect: MOD8002 changes silent - Host!H.E
//--- Host v1
namespace H { public enum E { A, B } public class C { public static string Get(E[] e) => e[1].ToString() + e[2].ToString(); } }
//--- Host v2
namespace H { public enum E : byte { A, B } public class C { public static string Get(E[] e) => e[1].ToString() + e[2].ToString(); } }
//--- Library
public static class Calls { public static object M() { var a = new H.E[9]; a[0] = H.E.B; a[1] = H.E.B; a[2] = H.E.B; return H.C.Get(a); } }
