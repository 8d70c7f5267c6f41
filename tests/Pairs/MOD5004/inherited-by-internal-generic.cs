// law: the same where the base class is generic
// expect: MOD5004 fails-call call System.MethodAccessException Host!H.C
//--- Host v1
namespace H { public class C { public static int A() => 1; public int I() => 2; } }
//--- Host v2
namespace H { internal class C : B<int> { } public class B<T> { public static int A() => 1; public int I() => 2; } }
//--- Library
public static class Calls { public static object M() => H.C.A(); }
