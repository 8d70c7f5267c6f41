// law: a static method that moved to another class
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
namespace H { public class C { } public class D { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(); } }
