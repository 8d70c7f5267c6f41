// law: an expression tree names the fields that it reads
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.P::A:System.Int32
//--- Host v1
namespace H { public class P { public int A; } }
//--- Host v2
namespace H { public class P { public int A { get; set; } } }
//--- Library
public static class Calls { public static object M() { System.Linq.Expressions.Expression<Func<H.P, int>> e = p => p.A; return e.ToString(); } }
