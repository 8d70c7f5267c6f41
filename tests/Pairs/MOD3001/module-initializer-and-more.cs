// law: what would fail behind it is told as well
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::A():System.Int32
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::B():System.Int32
//--- Host v1
namespace H { public class C { public static int A() => 1; public static int B() => 2; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
using System.Runtime.CompilerServices;
static class I { [ModuleInitializer] internal static void Run() { H.C.A(); } } public static class Calls { public static object M() => 1; public static object N() => H.C.B(); }
