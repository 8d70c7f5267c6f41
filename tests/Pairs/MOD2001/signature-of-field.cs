// law: a missing type that a field had
// expect: MOD2001 fails-call jit System.MissingFieldException Host!H.P
//--- Host v1
namespace H { public class P { } public class C { public static P A; } }
//--- Host v2
namespace H { public class Q { } public class C { public static Q A; } }
//--- Library
public static class Calls { public static object M() { return H.C.A is null; } }
