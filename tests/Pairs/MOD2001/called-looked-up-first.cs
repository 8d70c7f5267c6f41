// law: a call's own type is looked up first: what its assembly does not have ends the comparison
// expect: MOD2001 fails-call jit System.MissingMethodException Old!M.Thing
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class C { public static void Take(M.Thing t) { } } }
//--- New v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class C { public static void Take(M.Thing t) { } } }
//--- Old v2 again
namespace M { public class Else { } }
//--- Library
public static class U { public static void M() => H.C.Take(null); }
