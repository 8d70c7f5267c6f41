// law: a constraint with static abstract members that the argument does not implement
// expect: MOD6001 fails-call jit System.Security.VerificationException Host!H.C::A`1():System.Int32
//--- Host v1
namespace H { public class C { public static int A<T>() => 1; } }
//--- Host v2
namespace H { public interface I { static abstract int N(); } public class C { public static int A<T>() where T : I => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A<string>(); } }
