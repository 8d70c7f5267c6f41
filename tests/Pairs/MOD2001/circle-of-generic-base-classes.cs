// law: also over a generic class
// expect: MOD2001 fails-type type System.TypeLoadException B!H.Y`1
// expect: MOD2001 fails-call jit System.TypeLoadException A!H.X
//--- A v1
namespace H { public class X { } }
//--- B v1
namespace H { public class Y<T> : X { } }
//--- A v2
namespace H { public class X { } }
//--- B v2
namespace H { public class Y<T> : X { } }
//--- A v2 again
namespace H { public class X : Y<int> { } }
//--- Library
public class K : H.Y<string> { } public static class Calls { public static object M() => typeof(H.X).Name; public static object N() => new K() != null; public static object O() => 1; }
