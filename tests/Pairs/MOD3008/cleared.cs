// law: code that is compiled once the class is initialized goes on with the value from before
// expect: MOD3008 changes silent - Host!H.C::F:H.P
//--- Host v1
namespace H { public struct P { public int X; } public static class C { public static P F = new P { X = 1 }; } }
//--- Host v2
namespace H { public struct P { public int X; } public static class C { public static readonly P F = new P { X = 1 }; } }
//--- Library
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
public static class Calls
{
    public static object M()
    {
        RuntimeHelpers.RunClassConstructor(typeof(H.C).TypeHandle);
        var read = Expression.Lambda<Func<int>>(Expression.Field(Expression.Field(null, typeof(H.C), "F"), "X")).Compile();
        var before = read();
        H.C.F = default;
        return (before, read());
    }
}
