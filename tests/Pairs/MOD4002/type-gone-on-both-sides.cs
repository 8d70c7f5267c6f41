// law: what its assembly does not have is the same as nothing: a member and its implementation that both name such a type differ
// expect: MOD2001 fails-call jit System.TypeLoadException Missing!M.Thing
// expect: MOD4002 fails-type type System.TypeLoadException Library!Taker::Take
//--- Missing v1
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v1
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- Missing v2
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v2
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- Missing v2 again
namespace M { public class Else { } }
//--- Library
public class Taker : H.ITaker { public void Take(M.Thing t) { } }
public static class User { public static void Use(M.Thing t) { } }
