// law: a method with a slot of its own is compared with nothing; it does not compile
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException Missing
//--- Missing v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class Base { public virtual void Take(M.Thing thing) { } } }
//--- Missing v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class Base { public virtual void Take(M.Thing thing) { } } }
//--- Library
public class Derived : H.Base { public new virtual void Take(M.Thing thing) { } }
