// law: a module's initializer makes a type that does not load
// expect: MOD4002 fails-type type System.TypeLoadException Library!T::M
//--- Host v1
namespace H { public class C { public static int A() => 1; public static int B() => 2; } public interface I { } }
//--- Host v2
namespace H { public class C { public static int A() => 1; public static int B() => 2; } public interface I { void M(); } }
//--- Library
using System.Runtime.CompilerServices;
class T : H.I { } static class I { [ModuleInitializer] internal static void Run() { new T(); } } public static class Calls { public static object M() => 1; public static object N() => H.C.B(); }
