// law: a renamed type is another type
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Old
//--- Host v1
namespace H { public class Old { public static int A() => 1; } }
//--- Host v2
namespace H { public class New { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.Old.A(); } }
