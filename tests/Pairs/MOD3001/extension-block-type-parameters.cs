// law: its type parameters come before those of the member
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.E::Pair`2(!!0,!!1):System.String
//--- Host v1
namespace H { public static class E { extension<T>(T l) { public string Pair<U>(U u) => typeof(T).Name + typeof(U).Name; } } }
//--- Host v2
namespace H { public static class E { public static string Pair<U, T>(this T l, U u) => typeof(T).Name + typeof(U).Name; } }
//--- Library
using H;
public static class Calls { public static object M() => 1.Pair(""); }
