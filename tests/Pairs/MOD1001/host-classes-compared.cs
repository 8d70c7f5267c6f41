// law: so are a class and an interface of two assemblies of the host
// expect: MOD1001 fails-type type System.IO.FileNotFoundException Missing
//--- Missing v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class Base { public virtual void Take(M.Thing t) { } } }
//--- Host2 v1
namespace I { public interface ITaker { void Take(M.Thing t); } }
//--- Missing v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class Base { public virtual void Take(M.Thing t) { } } }
//--- Host2 v2
namespace I { public interface ITaker { void Take(M.Thing t); } }
//--- Library
public class D : H.Base, I.ITaker { }
