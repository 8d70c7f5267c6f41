// law: a constraint to a parameter of the type is one to what stands for that
// expect: nothing
//--- Host v1
namespace H { public class X { } public class A<T> { public virtual int F<U>(U u) where U : T => 1; } public interface I<T> { int G<U>(U u) where U : T, IEnumerable<T>; } }
//--- Host v2
namespace H { public class X { public int Added; } public class A<T> { public virtual int F<U>(U u) where U : T => 1; } public interface I<T> { int G<U>(U u) where U : T, IEnumerable<T>; } }
//--- Library
public class B : H.A<H.X> { public override int F<U>(U u) => 3; }
public class E : H.I<H.X> { public int G<U>(U u) where U : H.X, IEnumerable<H.X> => 3; }
public class P<Q> { public virtual int G<U>(U u) where U : Q, IEnumerable<Q> => 4; }
public class D<O, Q> : P<Q>, H.I<Q> { }
public static class Calls { public static object M() => new B().F(new H.X()); public static object N() => new E() != null; public static object O() => new D<int, H.X>() != null; }
