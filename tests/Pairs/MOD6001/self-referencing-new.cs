// law: a class that is its own type argument has no public constructor
// expect: MOD6001 fails-type type System.TypeLoadException Host!H.N`1
//--- Host v1
namespace H { public class N<T> where T : N<T> { } }
//--- Host v2
namespace H { public class N<T> where T : N<T>, new() { } }
//--- Library
public class D : H.N<D> { private D() { } public static D Make() => new D(); } public static class Calls { public static object M() => D.Make().GetType().Name; }
