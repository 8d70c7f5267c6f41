// law: a type that was nested stands by itself
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.C/In
//--- Host v1
namespace H { public class C { public class In { public static int A() => 1; } } }
//--- Host v2
namespace H { public class C { } public class In { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.In.A(); } }
