// law: two assemblies of the host that name a type which is gone differ
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::Take
//--- Missing v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class Base { public virtual void Take(M.Thing t) { } } }
//--- Host2 v1
namespace I { public interface ITaker { void Take(M.Thing t); } }
//--- Missing v2
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class Base { public virtual void Take(M.Thing t) { } } }
//--- Host2 v2
namespace I { public interface ITaker { void Take(M.Thing t); } }
//--- Missing v2 again
namespace M { public class Else { } }
//--- Library
public class D : H.Base, I.ITaker { }
