// law: a forwarder leads nowhere
// expect: MOD1009 fails-call jit System.IO.FileNotFoundException Host!H.Gone
//--- Other v2 compile-only
namespace H { public class Gone { public static int A() => 1; } }
//--- Host v1
namespace H { public class Gone { public static int A() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Library
public static class Calls { public static object M() { return H.Gone.A(); } }
