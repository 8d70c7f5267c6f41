// law: an enum that became a struct, where a number is passed
// expect: MOD2003 fails-call jit System.InvalidProgramException Library!Calls::M():System.Object
//--- Host v1
namespace H { public enum E { A, B } public static class C { public static int Get(E e) => 1; } }
//--- Host v2
namespace H { public struct E { public int Value; } public static class C { public static int Get(E e) => 1; } }
//--- Library
public static class Calls { public static object M() => H.C.Get(H.E.B); }
