// law: in a finalizer
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { ~D() { H.C.A(); } }
public static class Calls { public static object M() { return 1; } }
