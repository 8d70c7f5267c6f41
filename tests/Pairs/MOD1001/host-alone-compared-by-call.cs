// law: a call compares with a method that has a type of that name in an assembly that is not there
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException New
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class C { public static void Take(M.Thing t) { } } }
//--- New v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class C { public static void Take(M.Thing t) { } } }
//--- Old v2 unreferenced
namespace M { public class Thing { } }
//--- Library
public static class U { public static void M() => H.C.Take(null); }
