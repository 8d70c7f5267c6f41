// law: of a member and its implementation the member's type is looked up first: what its assembly does not have ends the comparison
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException Old
// expect: MOD4002 fails-type type System.TypeLoadException Library!Taker::Take
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- New v2
namespace M { public class Thing { } }
//--- Host v2
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- New v2 again
namespace M { public class Else { } }
//--- Library
public class Taker : H.ITaker { public void Take(M.Thing t) { } }
public static class User { public static void Use(M.Thing t) { } }
