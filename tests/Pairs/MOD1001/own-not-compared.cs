// law: within an assembly the same token is the same type, whatever it is
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException Missing
//--- Missing v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class C { } }
//--- Missing v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public interface ITaker { void Take(M.Thing thing); }
public abstract class Base { public abstract void Give(M.Thing thing); }
public class Taker : Base, ITaker { public void Take(M.Thing thing) { } public override void Give(M.Thing thing) { } }
