// law: a delegate type is a type
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.F
//--- Host v1
namespace H { public delegate int F(); }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { H.F f = () => 1; return f(); } }
