// law: a getter is a method
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::get_A():System.Int32
//--- Host v1
namespace H { public class C { public static int A { get; set; } } }
//--- Host v2
namespace H { public class C { public static int A { set { } } } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
