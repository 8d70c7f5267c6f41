// law: an exception with another base class is still one
// expect: nothing
//--- Host v1
namespace H { public class Problem : Exception { } }
//--- Host v2
namespace H { public class Problem : InvalidOperationException { } }
//--- Library
public static class Calls { public static object M() { try { throw new H.Problem(); } catch (H.Problem) { return 1; } } }
