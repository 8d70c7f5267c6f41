// law: a constructor is protected now
// expect: MOD5002 fails-call call System.MethodAccessException Host!H.C::.ctor():System.Void
//--- Host v1
namespace H { public class C { public C() { } } }
//--- Host v2
namespace H { public class C { protected C() { } } }
//--- Library
public static class Calls { public static object M() { return new H.C() is null; } }
