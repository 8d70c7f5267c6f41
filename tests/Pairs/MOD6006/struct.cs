// law: a struct has not the interface any more that a value of it is cast to
// expect: MOD6006 fails-call call System.InvalidCastException Host!H.S
//--- Host v1
namespace H { public interface I { int G(); } public struct S : I { public int G() => 3; } }
//--- Host v2
namespace H { public interface I { int G(); } public struct S { public int G() => 3; } }
//--- Library
using H;
public static class Calls { public static object M() { object s = new S(); return ((I)s).G(); } }
