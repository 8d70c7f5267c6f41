// law: what the field's own assembly does not have ends the comparison
// expect: MOD1001 fails-call jit System.MissingFieldException Old
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class C { public static M.Thing T; } }
//--- New v2
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class C { public static M.Thing T; } }
//--- New v2 again
namespace M { public class Else { } }
//--- Library
public static class U { public static object M() => H.C.T; }
