// law: the type of the field that is there is looked up first
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException New
// expect: MOD2001 fails-call jit System.TypeLoadException Old!M.Thing
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class C { public static M.Thing T; } }
//--- New v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class C { public static M.Thing T; } }
//--- Old v2 again
namespace M { public class Else { } }
//--- Library
public static class U { public static object M() => H.C.T; }
public static class User { public static void Use(M.Thing t) { } }
