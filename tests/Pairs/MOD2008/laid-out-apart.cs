// law: a struct may be over itself, and what an array, a class or a static field holds is no part of it
// expect: nothing
//--- Host v1
namespace H { public struct G<T> { public T[] A; } public struct Box<T> { public G<T> B; } public class K<T> { public T V; } }
//--- Host v2
namespace H { public struct G<T> { public T[] A; public int C; } public struct Box<T> { public G<T> B; } public class K<T> { public T V; } }
//--- Library
public struct A { public H.G<A>? X; public H.G<H.G<A>> Y; public H.Box<A> Z; public (int, H.G<A>) W; }
public struct B { public H.G<B> X; }
public struct C { public H.G<B> X; }
public struct D { public E[] X; public H.K<E> Y; public H.G<H.K<E>> Z; public static E W; }
public struct E { public D X; }
public static class Calls { public static object M() => new A().ToString() + new C() + new E(); }
