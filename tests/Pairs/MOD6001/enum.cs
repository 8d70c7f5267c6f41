// law: a constraint to System.Enum
// expect: MOD6001 fails-call jit System.Security.VerificationException Host!H.C::A`1():System.Int32
//--- Host v1
namespace H { public class C { public static int A<T>() => 1; } }
//--- Host v2
namespace H { public class C { public static int A<T>() where T : Enum => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A<int>(); } }
