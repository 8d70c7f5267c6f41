// law: what a base class has is compared where a derived one declares the interface
// expect: MOD1001 fails-type type System.IO.FileNotFoundException Missing
//--- Missing v1
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v1
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- Missing v2 compile-only
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v2
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- Library
public class B { public virtual void Take(M.Thing t) { } } public class D : B, H.ITaker { }
