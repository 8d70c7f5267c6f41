// law: and so is one that is not generic any more
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.C`1
//--- Host v1
namespace H { public class C<T> { public static int A() => 1; } }
//--- Host v2
namespace H { public class C { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C<int>.A(); } }
