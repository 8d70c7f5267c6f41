// law: where the member has a default, that is taken
// expect: MOD2001 fails-call jit System.TypeLoadException Missing!M.Thing
// expect: MOD4012 changes silent - Library!Taker::Take(M.Thing):System.Int32
//--- Missing v1
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v1
namespace H { public interface ITaker { int Take(M.Thing t) => 1; int Do() => Take(null); } }
//--- Missing v2
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v2
namespace H { public interface ITaker { int Take(M.Thing t) => 1; int Do() => Take(null); } }
//--- Missing v2 again
namespace M { public class Else { } }
//--- Library
public class Taker : H.ITaker { public int Take(M.Thing t) => 2; } public static class Calls { public static object M() => ((H.ITaker)new Taker()).Do(); }
