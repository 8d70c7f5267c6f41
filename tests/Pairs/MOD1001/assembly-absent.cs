// law: an assembly is not deployed
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException Other
//--- Host v1
namespace H { public class C { } }
//--- Other v1
namespace H { public class O { public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { return H.O.Get(); } }
