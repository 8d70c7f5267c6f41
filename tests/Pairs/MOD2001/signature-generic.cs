// law: a missing type within a generic one
// expect: MOD2001 fails-call jit System.MissingMethodException Host!H.P
//--- Host v1
namespace H { public class P { } public class C { public static int A(List<P> p) => 1; } }
//--- Host v2
namespace H { public class Q { } public class C { public static int A(List<Q> p) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(null); } }
