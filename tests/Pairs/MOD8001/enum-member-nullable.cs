// law: an enum's value that becomes a nullable
// since: v1
// expect: MOD8001 changes silent - Host!H.E::A
//--- Host v1
namespace H { public enum E { A = 3, B = 4 } public class C { public static int Get(E? e) => (int)e; } }
//--- Host v2
namespace H { public enum E { A = 4, B = 3 } public class C { public static int Get(E? e) => (int)e; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(H.E.A); } }
