// law: a more derived return type is another signature
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::A():System.Object
//--- Host v1
namespace H { public class C { public static object A() => ""; } }
//--- Host v2
namespace H { public class C { public static string A() => ""; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(); } }
