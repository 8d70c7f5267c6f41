// law: a constraint that asks for more operators
// expect: MOD6001 fails-call jit System.Security.VerificationException Host!H.R::Sum`1(!!0,!!0):!!0
//--- Host v1
namespace H { public static class R { public static T Sum<T>(T a, T b) where T : System.Numerics.IAdditionOperators<T, T, T> => a + b; } }
//--- Host v2
namespace H { public static class R { public static T Sum<T>(T a, T b) where T : System.Numerics.INumber<T> => a + b; } }
//--- Library
public struct V : System.Numerics.IAdditionOperators<V, V, V> { public int X; public static V operator +(V a, V b) => new V { X = a.X + b.X }; } public static class Calls { public static object M() => H.R.Sum(new V { X = 1 }, new V { X = 2 }).X; public static object N() => H.R.Sum(1, 2); }
