// law: a property that returns ref readonly
// expect: MOD3002 fails-call jit System.MissingMethodException Host!H.C::get_A():System.Int32&
//--- Host v1
namespace H { public class C { static int _a; public static ref int A => ref _a; } }
//--- Host v2
namespace H { public class C { static int _a; public static ref readonly int A => ref _a; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
