// law: a method of what was a class, called on the result of another
// expect: MOD2002 fails-call jit System.MissingMethodException Host!H.F::Get():H.C
//--- Host v1
namespace H { public class C { public int A() => 1; } public class F { public static C Get() => new C(); } }
//--- Host v2
namespace H { public struct C { public int A() => 1; } public class F { public static C Get() => new C(); } }
//--- Library
public static class Calls { public static object M() { return H.F.Get().A(); } }
