// law: within an assembly the same token is the same type: the class loads, and its method does not compile
// expect: MOD2001 fails-call jit System.TypeLoadException Missing!M.Thing
//--- Missing v1
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v1
namespace H { public class C { } }
//--- Missing v2
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v2
namespace H { public class C { } }
//--- Missing v2 again
namespace M { public class Else { } }
//--- Library
public interface ITaker { void Take(M.Thing t); } public class Taker : ITaker { public void Take(M.Thing t) { } }
