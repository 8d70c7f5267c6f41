// law: an interface has no constructor
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::.ctor():System.Void
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public interface C { } }
//--- Library
public static class Calls { static object Make() => new H.C(); public static object M() => Make() != null; }
