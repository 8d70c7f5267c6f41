// law: a field's type is looked up in an assembly that is not there
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException Old
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class C { public static M.Thing T; } }
//--- New v2
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class C { public static M.Thing T; } }
//--- Library
public static class U { public static object M() => H.C.T; }
