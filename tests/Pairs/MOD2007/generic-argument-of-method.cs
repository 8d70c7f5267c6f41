// law: a ref struct is no argument of a generic method that does not allow it
// expect: MOD2007 fails-call jit System.Security.VerificationException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public class D { public static int N<T>() => 3; }
public static class Calls { public static object M() { return D.N<H.S>(); } }
