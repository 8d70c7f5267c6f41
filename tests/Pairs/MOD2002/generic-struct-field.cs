// law: a field of a generic struct over it kills the type
// expect: MOD2002 fails-type type System.TypeLoadException Host!H.C
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public struct C { } }
//--- Library
public struct G<T> { public T X; }
public class D { public G<H.C> F; }
public static class Calls { public static object M() { return new D() is null; } }
