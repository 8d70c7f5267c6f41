// law: a protected field for the host's own classes
// expect: MOD5003 fails-call call System.FieldAccessException Host!H.A::f:System.Int32
//--- Host v1
namespace H { public class A { protected int f = 1; } }
//--- Host v2
namespace H { public class A { private protected int f = 1; } }
//--- Library
public class D : H.A { public int G() => f; } public static class Calls { public static object M() => new D().G(); }
