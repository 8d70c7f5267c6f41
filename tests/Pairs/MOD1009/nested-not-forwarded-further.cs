// law: further on, what lies within is looked for where the enclosing type is
// expect: nothing
//--- Host v1
namespace H { public class O { public class C { public static int A() => 1; } public class D { public static int B() => 2; } } }
//--- Last v2
namespace H { public class O { public class C { public static int A() => 1; } } }
//--- Other v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.O))]
//--- Last v2 again
namespace H { public class O { public class C { public static int A() => 1; } public class D { public static int B() => 2; } } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.O))]
//--- Library
public static class Calls { public static object M() => H.O.C.A(); public static object N() => H.O.D.B(); }
