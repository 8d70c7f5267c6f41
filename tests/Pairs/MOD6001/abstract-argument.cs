// law: an argument that is abstract now has no public constructor for new()
// expect: MOD6001 fails-call jit System.Security.VerificationException Library!D::N`1():System.Int32
//--- Host v1
namespace H { public class P { } }
//--- Host v2
namespace H { public abstract class P { } }
//--- Library
public class D { public static int N<T>() where T : new() => 1; }
public static class Calls { public static object M() { return D.N<H.P>(); } }
