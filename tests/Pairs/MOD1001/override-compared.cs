// law: an override is compared with the base method of that name, which needs the assembly of a class that both take
// expect: MOD1001 fails-type type System.IO.FileNotFoundException Missing
//--- Missing v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class Base { public virtual void Take(M.Thing thing) { } } }
//--- Missing v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class Base { public virtual void Take(M.Thing thing) { } } }
//--- Library
public class Derived : H.Base { public override void Take(M.Thing thing) { } }
