// law: a handler for what is no exception any more is never entered
// expect: MOD6004 changes silent - Host!H.Problem
//--- Host v1
namespace H { public class Problem : Exception { } public class C { public static void Fail() => throw new Problem(); } }
//--- Host v2
namespace H { public interface Problem { } public class Fault : Exception, Problem { } public class C { public static void Fail() => throw new Fault(); } }
//--- Library
public static class Calls { public static object M() { try { H.C.Fail(); return 0; } catch (H.Problem) { return 1; } } }
