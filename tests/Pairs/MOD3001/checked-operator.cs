// law: a checked operator that is gone fails who computes checked
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.V::op_CheckedAddition(H.V,H.V):H.V
//--- Host v1
namespace H { public struct V { public int X; public static V operator +(V a, V b) => a; public static V operator checked +(V a, V b) => b; } }
//--- Host v2
namespace H { public struct V { public int X; public static V operator +(V a, V b) => a; } }
//--- Library
public static class Calls { public static object M() => checked(new H.V() + new H.V { X = 2 }).X; public static object N() => unchecked(new H.V() + new H.V { X = 2 }).X; }
