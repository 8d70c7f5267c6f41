// law: names of types are case-sensitive
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Thing
//--- Host v1
namespace H { public class Thing { public static int A() => 1; } }
//--- Host v2
namespace H { public class THING { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.Thing.A(); } }
