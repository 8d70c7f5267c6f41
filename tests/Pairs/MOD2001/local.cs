// law: a local variable
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { H.S s = default; return s.A; } }
