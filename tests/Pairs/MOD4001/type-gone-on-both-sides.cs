// law: an override and what it overrides differ when both name a type that is gone: the slot stays open
// expect: MOD2001 fails-call jit System.TypeLoadException Missing!M.Thing
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::Take
//--- Missing v1
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v1
namespace H { public abstract class Base { public abstract void Take(M.Thing t); } }
//--- Missing v2
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v2
namespace H { public abstract class Base { public abstract void Take(M.Thing t); } }
//--- Missing v2 again
namespace M { public class Else { } }
//--- Library
public class D : H.Base { public override void Take(M.Thing t) { } }
public static class User { public static void Use(M.Thing t) { } }
