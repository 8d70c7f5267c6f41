// law: a protected static method
// expect: MOD5001 fails-call call System.MethodAccessException Host!H.A::F():System.Int32
//--- Host v1
namespace H { public class A { protected static int F() => 1; } }
//--- Host v2
namespace H { public class A { private protected static int F() => 1; } }
//--- Library
public class D : H.A { public int G() => F(); } public static class Calls { public static object M() => new D().G(); }
