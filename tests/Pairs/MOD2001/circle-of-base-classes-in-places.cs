// law: at every place
// expect: MOD2001 fails-type type System.TypeLoadException A!H.X
// expect: MOD2001 fails-call jit System.TypeLoadException B!H.Y
//--- A v1
namespace H { public class X { public static int S() => 1; } }
//--- B v1
namespace H { public class Y : H.X { } }
//--- A v2
namespace H { public class X { public static int S() => 1; } }
//--- B v2
namespace H { public class Y : H.X {  } }
//--- A v2 again
namespace H { public class X : Y { public static int S() => 1; } }
//--- Library
public class K { public H.X F; public H.Y G(H.Y y) => y; } public class L<T> where T : H.X { } public static class Calls { public static object M() => new K().G(null) == null; public static object O() => 1; public static object P() => (object)1 is H.Y; }
