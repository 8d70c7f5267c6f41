// law: a chain of forwarders that ends at an assembly which does not define the type
// expect: MOD1009 fails-call jit System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public class Gone { public static int A() => 1; } }
//--- Last v2
namespace H { public class Gone { public static int A() => 1; } }
//--- Other v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Last v2 again
namespace H { public class Else {} }
//--- Library
public static class Calls { public static object M() { return H.Gone.A(); } }
