// law: a class between has a virtual method of that name now: the override takes its slot, and not the one of the base class
// since: v1
// expect: MOD4012 changes silent - Library!D::A(System.Int32):System.Int32
//--- Host v1
namespace H { public class B<T> { public virtual int A(T n) => 1; public int Call(T n) => A(n); } public class C<T> : B<T> { } }
//--- Host v2
namespace H { public class B<T> { public virtual int A(T n) => 1; public int Call(T n) => A(n); } public class C<T> : B<T> { public new virtual int A(T n) => 3; } }
//--- Library
public class D : H.C<int> { public override int A(int n) => 2; }
public static class Calls { public static object M() => new D().Call(1); }
