// law: a tuple with one more element is another type
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.X::F():System.ValueTuple`2<System.Int32,System.Int32>
//--- Host v1
namespace H { public class X { public static (int a, int b) F() => (1, 2); } }
//--- Host v2
namespace H { public class X { public static (int a, int b, int c) F() => (1, 2, 3); } }
//--- Library
public static class Calls { public static object M() => H.X.F().b; }
