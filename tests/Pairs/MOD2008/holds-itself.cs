// law: a generic struct came to hold its parameter, and structs of the library hold it over themselves
// expect: MOD2008 fails-type type System.TypeLoadException Library!U
// expect: MOD2008 fails-type type System.TypeLoadException Library!V`1
// expect: MOD2008 fails-type type System.TypeLoadException Library!W
//--- Host v1
namespace H { public struct S<T> { public int X; } public struct N<T> { public S<T> A; } }
//--- Host v2
namespace H { public struct S<T> { public T X; } public struct N<T> { public S<T> A; } }
//--- Library
public struct U { public H.S<U> A; public int Z; }
public struct V<T> { public H.N<V<T>> A; public int Z; }
public struct W { public Own<H.S<W>> A; public int Z; }
public struct Own<T> { public T A; }
public static class Calls
{
    public static object M1() => new U().Z;
    public static object M2() => new V<int>().Z;
    public static object M3() => new W().Z;
}
