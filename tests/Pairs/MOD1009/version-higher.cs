// law: a forwarder asks for a lower version than is there
// run: application
// expect: nothing
//--- Host v1
namespace H { public class Gone { public static int A() => 1; } }
//--- Other v2
[assembly: System.Reflection.AssemblyVersion("2.0.0.0")] namespace H { public class Gone { public static int A() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Other v2 again
[assembly: System.Reflection.AssemblyVersion("3.0.0.0")] namespace H { public class Gone { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.Gone.A(); } }
