// law: an implementation for the argument
// expect: nothing
//--- Host v1
namespace H { public abstract class C<T> { public abstract T A(); } }
//--- Host v2
namespace H { public abstract class C<T> { public abstract T A(); public virtual T B() => default; } }
//--- Library
public class D : H.C<int> { public override int A() => 3; }
public static class Calls { public static object M() { return new D().A(); } }
