// law: a returned reference is another type than the value
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.X::F():System.Int32
//--- Host v1
namespace H { public class X { int i = 1; public int F() => i; } }
//--- Host v2
namespace H { public class X { int i = 1; public ref int F() => ref i; } }
//--- Library
public static class Calls { public static object M() => new H.X().F(); }
