// law: a type that is forwarded is there
// expect: nothing
//--- Other v2
namespace H { public class Gone { public int A() => 1; } }
//--- Host v1
namespace H { public class Gone { public int A() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Library
public static class Calls { public static object M() { return new H.Gone().A(); } }
