// law: a variable that a lambda uses is a field
// expect: MOD2007 fails-type type System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public static class Calls { public static object M() { H.S s = new H.S(); Func<int> f = () => s.A; s.A = 3; return f(); } }
