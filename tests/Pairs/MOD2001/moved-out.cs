// law: a nested type that moves out
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.A/N
//--- Host v1
namespace H { public class A { public class N { public int F() => 1; } } }
//--- Host v2
namespace H { public class A { } public class N { public int F() => 1; } }
//--- Library
public static class Calls { public static object M() => new H.A.N().F(); }
