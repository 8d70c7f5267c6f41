// law: of an override and what it overrides the override's type is looked up first, in an assembly that is not there
// expect: MOD1001 fails-type type System.IO.FileNotFoundException Old
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class Base { public virtual void Take(M.Thing t) { } } }
//--- New v2
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class Base { public virtual void Take(M.Thing t) { } } }
//--- New v2 again
namespace M { public class Else { } }
//--- Library
public class D : H.Base { public override void Take(M.Thing t) { } }
