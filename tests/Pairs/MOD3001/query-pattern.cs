// law: a query is compiled to calls of the methods that it is made of
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.Q::Where(System.Func`2<System.Int32,System.Boolean>):H.Q
//--- Host v1
namespace H { public class Q { public Q Select(Func<int, int> f) => this; public Q Where(Func<int, bool> f) => this; public int N = 4; } }
//--- Host v2
namespace H { public class Q { public Q Select(Func<int, int> f) => this; public Q Where(System.Linq.Expressions.Expression<Func<int, bool>> f) => this; public int N = 4; } }
//--- Library
public static class Calls { public static object M() => (from x in new H.Q() where x > 1 select x + 1).N; }
