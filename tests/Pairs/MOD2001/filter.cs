// law: a missing exception in a filter
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.X
//--- Host v1
namespace H { public class X : Exception { public int Code => 1; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { try { return 1; } catch (H.X x) when (x.Code == 1) { return 2; } } }
