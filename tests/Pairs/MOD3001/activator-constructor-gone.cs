// law: Activator calls a constructor without parameters
// expect: MOD3001 fails-call call System.MissingMethodException Host!H.C::.ctor():System.Void
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public class C { public C(int a) { } } }
//--- Library
public static class Calls { public static object M() { return Activator.CreateInstance<H.C>() is null; } }
