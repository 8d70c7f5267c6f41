// law: an enum is a struct now, and the library only hands it on
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public class C { public static E Get() => E.B; public static int Of(E e) => 1; } }
//--- Host v2
namespace H { public struct E { public int V; } public class C { public static E Get() => default; public static int Of(E e) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Of(H.C.Get()); } }
