// law: no member with a type of that name: then the assembly is not looked for
// expect: MOD1001 fails-call jit System.MissingMethodException Missing
//--- Missing v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public static class C { public static void Take(M.Thing thing) { } } }
//--- Host v2
namespace H { public static class C { public static void Take(object thing) { } } }
//--- Library
public static class User { public static void Use() => H.C.Take(null); }
