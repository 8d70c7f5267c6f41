// law: so is what implements an interface's member
// expect: MOD1001 fails-type type System.IO.FileNotFoundException Missing
//--- Missing v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public interface ITaker { void Take(List<M.Thing> things); } }
//--- Missing v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public interface ITaker { void Take(List<M.Thing> things); } }
//--- Library
public class Taker : H.ITaker { public void Take(List<M.Thing> things) { } }
