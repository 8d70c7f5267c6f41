// law: two structs that hold each other
// expect: MOD2001 fails-type type System.TypeLoadException B!H.Y
// expect: MOD2001 fails-call jit System.TypeLoadException A!H.X
//--- A v1
namespace H { public struct X { } }
//--- B v1
namespace H { public struct Y { public X F; } }
//--- A v2
namespace H { public struct X { } }
//--- B v2
namespace H { public struct Y { public X F; } }
//--- A v2 again
namespace H { public struct X { public Y F; } }
//--- Library
public class K { public H.Y F; } public static class Calls { public static object M() => typeof(H.X).Name; public static object N() => new K() != null; public static object O() => 1; public static object P() { H.X x = default; return x.ToString(); } }
