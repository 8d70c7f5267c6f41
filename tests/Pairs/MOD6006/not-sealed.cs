// law: a class that is not sealed may be derived from by one that has the interface
// expect: nothing
//--- Host v1
namespace H { public interface I { int G(); } public class S : I { public int G() => 3; } public static class Make { public static S Get() => new S(); } }
//--- Host v2
namespace H { public interface I { int G(); } public class S { public int G() => 2; } public class T : S, I { public new int G() => 3; } public static class Make { public static S Get() => new T(); } }
//--- Library
using H;
public static class Calls { public static object M() { object s = Make.Get(); return ((I)s).G(); } }
