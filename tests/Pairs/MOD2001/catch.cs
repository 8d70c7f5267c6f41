// law: a catch clause, though nothing is thrown
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.X
//--- Host v1
namespace H { public class X : Exception { } public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { try { return Environment.TickCount; } catch (H.X) { return 0; } } }
