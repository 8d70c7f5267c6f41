// law: an assembly of the host is cut off
// expect: MOD1007 fails-call jit System.BadImageFormatException Other
//--- Host v1
namespace H { public class C { } }
//--- Other v1
namespace H { public class O { public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { } }
//--- Other v2 truncated
namespace H { public class O { public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.O.Get(); } }
