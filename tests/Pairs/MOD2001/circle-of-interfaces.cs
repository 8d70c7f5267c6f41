// law: two interfaces that build on each other
// expect: MOD2001 fails-type type System.TypeLoadException B!H.Y
// expect: MOD2001 fails-type type System.TypeLoadException A!H.X
//--- A v1
namespace H { public interface X { } }
//--- B v1
namespace H { public interface Y : X { } }
//--- A v2
namespace H { public interface X { } }
//--- B v2
namespace H { public interface Y : X { } }
//--- A v2 again
namespace H { public interface X : Y { } }
//--- Library
public class K : H.Y { } public static class Calls { public static object M() => typeof(H.X).Name; public static object N() => new K() is H.Y; public static object O() => 1; }
