// law: an expression tree has the tokens of members alone, which are checked by nobody
// expect: nothing
//--- Host v1
namespace H { public class P { public int A; public int B() => 1; } }
//--- Host v2
namespace H { public class P { private int A; private int B() => 1; } }
//--- Library
public static class Calls
{
    public static object M() { System.Linq.Expressions.Expression<Func<H.P, int>> e = p => p.A; return e.ToString(); }
    public static object N() { System.Linq.Expressions.Expression<Func<H.P, int>> e = p => p.B(); return e.ToString(); }
}
