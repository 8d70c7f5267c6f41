// law: forwarders in a circle of three
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
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Library
public static class Calls { public static object M() { return H.Gone.A(); } }
