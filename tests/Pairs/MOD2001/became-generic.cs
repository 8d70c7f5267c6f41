// law: a type that became generic is another type
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.C
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
namespace H { public class C<T> { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(); } }
