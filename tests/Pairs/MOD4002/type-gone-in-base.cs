// law: so does a method of a base class differ from the member that it implements for a derived one
// expect: MOD2001 fails-call jit System.TypeLoadException Missing!M.Thing
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::Take
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
public class B { public virtual void Take(M.Thing t) { } } public class D : B, H.ITaker { }
