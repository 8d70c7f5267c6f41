// law: a nested type that the forwarding assembly does not list is not looked for where its enclosing type went
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.O/D
//--- Host v1
namespace H { public class O { public class C { public static int A() => 1; } public class D { public static int B() => 2; } } }
//--- Other v2
namespace H { public class O { public class C { public static int A() => 1; } } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.O))]
//--- Other v2 again
namespace H { public class O { public class C { public static int A() => 1; } public class D { public static int B() => 2; } } }
//--- Library
public static class Calls { public static object M() => H.O.C.A(); public static object N() => H.O.D.B(); }
