// law: an operator that moved into its type
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.E::op_Addition(H.V,H.V):H.V
//--- Host v1
namespace H { public class V { public int X; } public static class E { extension(V) { public static V operator +(V a, V b) => new V { X = a.X + b.X }; } } }
//--- Host v2
namespace H { public class V { public int X; public static V operator +(V a, V b) => new V { X = a.X + b.X }; } public static class E { } }
//--- Library
using H;
public static class Calls { public static object M() => (new V { X = 1 } + new V { X = 2 }).X; }
