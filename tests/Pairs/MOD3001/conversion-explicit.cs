// law: a conversion that becomes explicit is another operator
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.X::op_Implicit(H.X):System.Int32
//--- Host v1
namespace H { public struct X { public static implicit operator int(X x) => 1; } }
//--- Host v2
namespace H { public struct X { public static explicit operator int(X x) => 1; } }
//--- Library
public static class Calls { public static object M() { int i = new H.X(); return i; } }
