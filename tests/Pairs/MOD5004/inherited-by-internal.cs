// law: the type that a reference names is accessible, and not only the base class that has the member
// expect: MOD5004 fails-call call System.MethodAccessException Host!H.C
//--- Host v1
namespace H { public class C { public static int A() => 1; public int I() => 2; } }
//--- Host v2
namespace H { internal class C : B { } public class B { public static int A() => 1; public int I() => 2; } }
//--- Library
public static class Calls { public static object M() => H.C.A(); }
