// law: a forwarder asks for a higher version than is there
// run: application
// expect: MOD1009 fails-call jit System.IO.FileNotFoundException Host!H.Gone
//--- Host v1
namespace H { public class Gone { public static int A() => 1; } }
//--- Other v2
[assembly: System.Reflection.AssemblyVersion("2.0.0.0")] namespace H { public class Gone { public static int A() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Other v2 again
[assembly: System.Reflection.AssemblyVersion("1.0.0.0")] namespace H { public class Gone { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.Gone.A(); } }
