// law: a base class overrides what the library calls for its base: the call goes past the override
// since: v1
// expect: MOD8002 changes silent - Host!H.C::A(System.Int32):System.Int32
//--- Host v1
namespace H { public class B<T> { public virtual int A(T n) => 1; } public class C : B<int> { } }
//--- Host v2
namespace H { public class B<T> { public virtual int A(T n) => 1; } public class C : B<int> { public override int A(int n) => 2; } }
//--- Library
public class D : H.C { public override int A(int n) => base.A(n) * 10; }
public static class Calls { public static object M() => new D().A(1) - 10; }
