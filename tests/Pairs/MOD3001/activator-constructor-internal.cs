// law: Activator calls a public constructor alone
// expect: MOD3001 fails-call call System.MissingMethodException Host!H.C::.ctor():System.Void
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public class C { internal C() { } } }
//--- Library
public static class Calls { public static object M() { return Activator.CreateInstance<H.C>() is null; } }
