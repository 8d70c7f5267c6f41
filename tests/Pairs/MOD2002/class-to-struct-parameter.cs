// law: a parameter that was a class
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public class S { } }
//--- Host v2
namespace H { public struct S { } }
//--- Library
public static class Uses { public static int M(H.S s) => 1; }
