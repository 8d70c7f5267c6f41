// law: an enum is a struct now, and the library gives a number for it
// expect: MOD2003 fails-call jit System.InvalidProgramException Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } public class C { public static int Of(E e) => 1; } }
//--- Host v2
namespace H { public struct E { public int V; } public class C { public static int Of(E e) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Of(H.E.B); } }
