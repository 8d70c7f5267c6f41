// law: a sealed class has not the interface any more that it is cast to
// expect: MOD6006 fails-call call System.InvalidCastException Host!H.S
//--- Host v1
namespace H { public interface I { int G(); } public sealed class S : I { public int G() => 3; } public static class Make { public static S Get() => new S(); } }
//--- Host v2
namespace H { public interface I { int G(); } public sealed class S { public int G() => 3; } public static class Make { public static S Get() => new S(); } }
//--- Library
using H;
public static class Calls { public static object M() { object s = Make.Get(); return ((I)s).G(); } }
