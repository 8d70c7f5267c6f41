// law: a default value of what was a struct needs a local
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { } }
//--- Host v2
namespace H { public class S { } }
//--- Library
public static class Calls { public static object M() { return ((object)default(H.S)) is null; } }
