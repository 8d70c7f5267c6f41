// law: a forwarder leads to the type
// expect: nothing
//--- Host v1
namespace H { public class Gone { public static int A() => 1; } }
//--- Other v2
namespace H { public class Gone { public static int A() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Library
public static class Calls { public static object M() { return H.Gone.A(); } }
