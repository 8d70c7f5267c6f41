// law: two assemblies of the host whose classes derive from each other
// expect: MOD2001 fails-type type System.TypeLoadException B!H.Y
// expect: MOD2001 fails-call jit System.TypeLoadException A!H.Z
//--- A v1
namespace H { public class X { } public class Z : X { } }
//--- B v1
namespace H { public class Y : H.X { public static int M() => 1; } }
//--- A v2
namespace H { public class X { } public class Z : X { } }
//--- B v2
namespace H { public class Y : H.X { public static int M() => 1; } }
//--- A v2 again
namespace H { public class X : Y { } public class Z : X { } }
//--- Library
public class K : H.Y { } public static class Calls { public static object M() => H.Y.M(); public static object N() => new H.Z() != null; public static object O() => 1; public static object P() => new K() != null; }
