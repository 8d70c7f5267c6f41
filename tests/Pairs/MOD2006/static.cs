// law: an instance is made of what is static now
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::.ctor():System.Void
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public static class C { } }
//--- Library
public static class Calls { public static object M() { return new H.C() is null; } }
