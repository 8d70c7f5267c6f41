// law: a base class that is forwarded in a circle
// expect: MOD1009 fails-type type System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public class Gone { } }
//--- Other v2
namespace H { public class Gone { } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Other v2 again
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Library
public class K : H.Gone { } public static class Calls { public static object M() { return new K().ToString(); } }
