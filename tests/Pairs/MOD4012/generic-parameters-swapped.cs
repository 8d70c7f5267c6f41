// law: parameters of a generic base that change places
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.B`2::F(!0,!1):System.Int32
// expect: MOD4012 changes silent - Library!D::F(System.Int32,System.String):System.Int32
//--- Host v1
namespace H { public class B<T, U> { public virtual int F(T t, U u) => 1; } }
//--- Host v2
namespace H { public class B<T, U> { public virtual int F(U u, T t) => 1; } }
//--- Library
public class D : H.B<int, string> { public override int F(int t, string u) => 2; } public static class Calls { public static object M() => new D().F(1, ""); }
