// law: a call needs the assembly of a class that is passed, to compare the signatures
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException Missing
//--- Missing v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public static class C { public static void Take(M.Thing thing) { } } }
//--- Missing v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public static class C { public static void Take(M.Thing thing) { } } }
//--- Library
public static class User { public static void Use() => H.C.Take(null); }
