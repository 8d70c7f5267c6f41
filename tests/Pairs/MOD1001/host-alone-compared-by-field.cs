// law: a field is found by its type, which is compared
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException New
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class C { public static M.Thing T; } }
//--- New v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class C { public static M.Thing T; } }
//--- Old v2 unreferenced
namespace M { public class Thing { } }
//--- Library
public static class U { public static object M() => H.C.T; }
