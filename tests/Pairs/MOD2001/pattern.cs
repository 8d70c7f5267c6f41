// law: a missing type in a pattern
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public class P { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { static int N(object o) => o switch { H.P => 1, _ => 2 }; public static object M() { return N("x"); } }
