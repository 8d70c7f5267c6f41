// law: an instance of a class that became a struct, passed as an object
// expect: MOD2002 fails-call jit System.InvalidProgramException Host!H.X
//--- Host v1
namespace H { public class X { public X() { } } public class C { public static int Take(object o) => 1; } }
//--- Host v2
namespace H { public struct X { public X() { } } public class C { public static int Take(object o) => 1; } }
//--- Library
public static class Calls { public static object M() => H.C.Take(new H.X()); }
