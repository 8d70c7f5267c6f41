// law: an expression tree names the methods that it calls
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.P::A():System.Int32
//--- Host v1
namespace H { public class P { public int A() => 1; } }
//--- Host v2
namespace H { public class P { public long A() => 1; } }
//--- Library
public static class Calls { public static object M() { System.Linq.Expressions.Expression<Func<H.P, int>> e = p => p.A(); return e.ToString(); } }
