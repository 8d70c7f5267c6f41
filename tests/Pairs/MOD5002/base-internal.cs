// law: the base class's constructor is internal now
// expect: MOD5002 fails-call call System.MethodAccessException Host!H.C::.ctor():System.Void
//--- Host v1
namespace H { public class C { public C() { } } }
//--- Host v2
namespace H { public class C { internal C() { } } }
//--- Library
public class D : H.C { }
public static class Calls { public static object M() { return new D() is null; } }
