// law: a struct has not the interface any more that a value of it is asked for
// expect: MOD6006 changes silent - Host!H.S
//--- Host v1
namespace H { public interface I { int G(); } public struct S : I { public int G() => 3; } }
//--- Host v2
namespace H { public interface I { int G(); } public struct S { public int G() => 3; } }
//--- Library
using H;
public static class Calls { public static object M() { object s = new S(); return s is I i ? i.G() : 1; } }
