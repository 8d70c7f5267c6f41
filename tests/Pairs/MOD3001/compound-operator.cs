// law: a compound assignment by an operator of its own is compiled to that operator
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.V::op_AdditionAssignment(System.Int32):System.Void
//--- Host v1
namespace H { public class V { public int X; public void operator +=(int n) => X += n; } }
//--- Host v2
namespace H { public class V { public int X; public static V operator +(V a, int n) => new V { X = a.X + n }; } }
//--- Library
public static class Calls { public static object M() { var v = new H.V(); v += 3; return v.X; } }
