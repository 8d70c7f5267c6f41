// law: a type of the host that does not load itself fails whoever uses it
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.C
//--- Other v1
namespace H { public enum E { A } public class O { } }
//--- Host v1
namespace H { public class C { E f; public static int Get() => 1; } }
//--- Other v2
namespace H { public enum E { A } public class O { } }
//--- Host v2
namespace H { public class C { E f; public static int Get() => 1; } }
//--- Other v2 again
namespace H { public class O { } }
//--- Library
public static class Calls { public static object M() => H.C.Get(); }
