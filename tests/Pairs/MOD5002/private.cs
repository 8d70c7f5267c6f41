// law: a constructor is private now
// expect: MOD5002 fails-call call System.MethodAccessException Host!H.C::.ctor(System.Int32):System.Void
//--- Host v1
namespace H { public class C { public C(int a) { } } }
//--- Host v2
namespace H { public class C { private C(int a) { } } }
//--- Library
public static class Calls { public static object M() { return new H.C(1) is null; } }
