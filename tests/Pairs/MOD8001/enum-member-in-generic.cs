// law: an enum's value for a type parameter of a method
// since: v1
// expect: MOD8001 changes silent - Host!H.E::A
//--- Host v1
namespace H { public enum E { A = 3, B = 4 } public class C { public static object Get<T>(T e) => e.ToString(); } }
//--- Host v2
namespace H { public enum E { A = 4, B = 3 } public class C { public static object Get<T>(T e) => e.ToString(); } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(H.E.A); } }
