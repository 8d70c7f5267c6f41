// law: a parameter that was an interface
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.I
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public struct I { } }
//--- Library
public class D { public static int A(H.I i) => 1; }
public static class Calls { public static object M() { return 1; } }
