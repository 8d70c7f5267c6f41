// law: the host's side alone names an assembly that is not there
// expect: MOD1001 fails-type type System.IO.FileNotFoundException New
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- New v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- Old v2 unreferenced
namespace M { public class Thing { } }
//--- Library
public class Taker : H.ITaker { public void Take(M.Thing t) { } }
