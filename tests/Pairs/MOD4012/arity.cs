// law: a generic method with one more parameter
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.X::F`1():System.Int32
// expect: MOD4012 changes silent - Library!D::F`1():System.Int32
//--- Host v1
namespace H { public class X { public virtual int F<T>() => 1; } }
//--- Host v2
namespace H { public class X { public virtual int F<T, U>() => 2; } }
//--- Library
public class D : H.X { public override int F<T>() => 3; } public static class Calls { public static object M() => new D().F<int>(); }
