// law: a nested type that moves to the base class is not inherited
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.A/N
//--- Host v1
namespace H { public class B { } public class A : B { public class N { public int F() => 1; } } }
//--- Host v2
namespace H { public class B { public class N { public int F() => 1; } } public class A : B { } }
//--- Library
public static class Calls { public static object M() => new H.A.N().F(); }
