// law: an override became a method of its own: the library goes on calling the one that it hides
// since: v1
// expect: MOD8002 changes silent - Host!H.C`1::A(!0):System.Int32
//--- Host v1
namespace H { public class B<T> { public virtual int A(T n) => 1; } public class C<T> : B<T> { public override int A(T n) => 2; } }
//--- Host v2
namespace H { public class B<T> { public virtual int A(T n) => 1; } public class C<T> : B<T> { public new int A(T n) => 2; } }
//--- Library
public class D : H.C<int> { }
public static class Calls { public static object M() { return N(new D()); } static int N(D d) => d.A(3); }
