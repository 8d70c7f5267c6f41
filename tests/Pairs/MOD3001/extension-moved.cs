// law: an extension method that moved to another class
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.Ex::Twice(System.Int32):System.Int32
//--- Host v1
namespace H { public static class Ex { public static int Twice(this int i) => 2 * i; } }
//--- Host v2
namespace H { public static class Ex { } public static class More { public static int Twice(this int i) => 2 * i; } }
//--- Library
using H;
public static class Calls { public static object M() { return 3.Twice(); } }
