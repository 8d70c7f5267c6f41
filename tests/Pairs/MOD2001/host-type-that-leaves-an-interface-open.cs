// law: a type of the host that does not implement what its interface asks for now fails whoever uses it
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.C
//--- Other v1
namespace O { public interface I { int A(); } }
//--- Host v1
namespace H { public class C : O.I { public int A() => 1; public static int Get() => 1; } }
//--- Other v2
namespace O { public interface I { int A(); } }
//--- Host v2
namespace H { public class C : O.I { public int A() => 1; public static int Get() => 1; } }
//--- Other v2 again
namespace O { public interface I { int A(); int B(); } }
//--- Library
public static class Calls { public static object M() => H.C.Get(); }
