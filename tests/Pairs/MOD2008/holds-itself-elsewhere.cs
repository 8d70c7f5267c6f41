// law: what a struct leads to by an array, an object, a static field or another type argument it does not hold
// expect: nothing
//--- Host v1
namespace H { public struct P<T> { public int X; } public class K<T> { public int X; } public struct R<T> { public int X; } public struct S<T> { public int X; } }
//--- Host v2
namespace H { public struct P<T> { public T[] Y; } public class K<T> { public T X; } public struct R<T> { public static T X; public int Y; } public struct S<T> { public T X; } }
//--- Library
public struct A { public H.P<A> F; public int Z; }
public struct B { public H.K<B> F; public int Z; }
public struct C { public H.R<C> F; public int Z; }
public struct D { public static H.S<D> F; public int Z; }
public class E { public H.S<E> F; public int Z; }
public struct G<T> { public H.S<T> F; public int Z; }
public static class Calls
{
    public static object M1() => new A().Z;
    public static object M2() => new B().Z;
    public static object M3() => new C().Z;
    public static object M4() => new D().Z;
    public static object M5() => new E().Z;
    public static object M6() => new G<G<int>>().Z;
}
