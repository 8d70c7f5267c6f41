// law: a conversion is a method
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::op_Implicit(H.C):System.Int32
//--- Host v1
namespace H { public class C { public static implicit operator int(C c) => 1; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { int i = new H.C(); return i; } }
