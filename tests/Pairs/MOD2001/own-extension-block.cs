// law: the library's own extension block for a type that is gone
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.V
//--- Host v1
namespace H { public class V { public int X => 1; } public class W { public static int A() => 1; } }
//--- Host v2
namespace H { public class W { public static int A() => 1; } }
//--- Library
using H;
public static class Own { extension(H.V v) { public int Get() => 3; public static int S => 4; } }
public static class Calls { public static object N() => W.A(); }
