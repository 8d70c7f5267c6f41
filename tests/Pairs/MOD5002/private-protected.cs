// law: a constructor for the host's own classes
// expect: MOD5002 fails-call call System.MethodAccessException Host!H.B::.ctor():System.Void
//--- Host v1
namespace H { public class B { public B() { } } }
//--- Host v2
namespace H { public class B { private protected B() { } } }
//--- Library
public class D : H.B { } public static class Calls { public static object M() => new D().GetType().Name; }
