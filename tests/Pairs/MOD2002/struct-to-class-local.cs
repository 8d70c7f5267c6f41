// law: a local that was a struct
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public class S { public int A; } }
//--- Library
public static class Calls { public static object M() { H.S s = default; s.A = 1; return s.A; } }
