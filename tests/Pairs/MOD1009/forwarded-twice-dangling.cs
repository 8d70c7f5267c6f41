// law: a chain of forwarders that ends at no assembly
// expect: MOD1009 fails-call jit System.IO.FileNotFoundException Host!H.Gone
//--- Host v1
namespace H { public class Gone { public static int A() => 1; } }
//--- Last v2 compile-only
namespace H { public class Gone { public static int A() => 1; } }
//--- Other v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Library
public static class Calls { public static object M() { return H.Gone.A(); } }
