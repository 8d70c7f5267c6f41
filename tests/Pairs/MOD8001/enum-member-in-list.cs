// law: and for one of a type
// since: v1
// expect: MOD8001 changes silent - Host!H.E::A
//--- Host v1
namespace H { public enum E { A = 3, B = 4 } public class C { public static int Get(List<E> e) => (int)e[0]; } }
//--- Host v2
namespace H { public enum E { A = 4, B = 3 } public class C { public static int Get(List<E> e) => (int)e[0]; } }
//--- Library
public static class Calls { public static object M() { var l = new List<H.E>(); l.Add(H.E.A); return H.C.Get(l); } }
