// law: within an assembly the same token is the same type, also one that is gone
// expect: nothing
//--- Missing v1
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v1
namespace H { public interface ITaker { void Take(M.Thing t); } public class Base { public virtual void Take(M.Thing t) { } } }
//--- Missing v2
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v2
namespace H { public interface ITaker { void Take(M.Thing t); } public class Base { public virtual void Take(M.Thing t) { } } }
//--- Missing v2 again
namespace M { public class Else { } }
//--- Library
public class D : H.Base, H.ITaker { }
