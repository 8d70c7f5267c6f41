// law: an enum is a struct now, and the library has data for an array of it
// expect: MOD2003 fails-call call System.ArgumentException Host!H.E
//--- Host v1
namespace H { public enum E { A, B } public class C { public static int Of(E[] e) => e.Length; } }
//--- Host v2
namespace H { public struct E { public int V; } public class C { public static int Of(E[] e) => e.Length; } }
//--- Library
using H;
public static class Calls { public static object M() { return C.Of([E.A, E.B, E.A, E.B, E.B]); } }
