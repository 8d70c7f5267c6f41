// law: structs that hold structs over one another load with no host
// expect: MOD2008 fails-type type System.TypeLoadException Library!P
// expect: MOD2008 fails-type type System.TypeLoadException Library!S
// expect: MOD2008 fails-type type System.TypeLoadException Library!T
// expect: MOD2008 fails-type type System.TypeLoadException Library!U
//--- Host v1
namespace H { public struct G<T> { public T[] A; } }
//--- Host v2
namespace H { public struct G<T> { public T[] A; public int B; } }
//--- Library
public static class Calls { public static object M() => 1; public static object N() => 2; }
//--- Library v2
public struct P { public H.G<S>? X; }
public struct S { public P Y; }
public struct T { public H.G<U> X; }
public struct U { public H.G<T> Y; }
public static class Calls { public static object M() => new S().ToString(); public static object N() => new U().ToString(); }
