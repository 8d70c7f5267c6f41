// law: in a generic method of the library
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { static int N<T>() => H.C.A(); public static object M() { return N<string>(); } }
