// law: a nested type that did not go with its outer one
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Gone/In
//--- Host v1
namespace H { public class Gone { public class In { public static int A() => 1; } } }
//--- Other v2
namespace H { public class Gone { } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Library
public static class Calls { public static object M() { return H.Gone.In.A(); } }
