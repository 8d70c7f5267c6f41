// law: a type in a signature that moved to another assembly
// expect: MOD2001 fails-call jit System.MissingMethodException Host!H.P
//--- Host v1
namespace H { public class P { } public class C { public static int A(P p) => 1; } }
//--- Other v2
namespace H { public class P { } }
//--- Host v2
namespace H { public class C { public static int A(P p) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(null); } }
