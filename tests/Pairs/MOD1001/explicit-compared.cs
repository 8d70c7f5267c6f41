// law: an explicit implementation names the member by its signature, which is compared
// expect: MOD1001 fails-type type System.IO.FileNotFoundException Old
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- New v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public interface ITaker { void Take(M.Thing t); } }
//--- Library
public class Taker : H.ITaker { void H.ITaker.Take(M.Thing t) { } }
