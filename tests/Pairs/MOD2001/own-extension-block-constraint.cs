// law: and one whose type parameter is constrained to it
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.I
//--- Host v1
namespace H { public interface I { } public class W { public static int A() => 1; } }
//--- Host v2
namespace H { public class W { public static int A() => 1; } }
//--- Library
using H;
public static class Own { extension<T>(T v) where T : H.I { public int Get() => 3; } }
public static class Calls { public static object N() => W.A(); }
