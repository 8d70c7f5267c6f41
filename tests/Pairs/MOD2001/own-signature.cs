// law: a missing type in the signature of a method of the library
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public class P { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public static int A(H.P p) => 1; }
public static class Calls { public static object M() { return 1; } }
