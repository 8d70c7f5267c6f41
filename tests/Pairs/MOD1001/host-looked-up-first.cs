// law: of a member and its implementation the member's type is looked up first, in an assembly that is not there
// expect: MOD1001 fails-type type System.IO.FileNotFoundException New
// expect: MOD2001 fails-call jit System.TypeLoadException Old!M.Thing
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- New v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- Old v2 again
namespace M { public class Else { } }
//--- Library
public class Taker : H.ITaker { public void Take(M.Thing t) { } }
public static class User { public static void Use(M.Thing t) { } }
