// law: a missing type as the argument of a generic method
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public class P { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { return Array.Empty<H.P>().Length; } }
