// law: an extension block of the library for a class that became a struct
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.V
//--- Host v1
namespace H { public class V { } public class W { public static int A() => 1; } }
//--- Host v2
namespace H { public struct V { } public class W { public static int A() => 1; } }
//--- Library
using H;
public static class Own { extension(H.V v) { public int Get() => 3; } }
public static class Calls { public static object N() => W.A(); }
