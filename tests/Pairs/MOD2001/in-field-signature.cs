// law: a field of a type that is gone is itself not found
// expect: MOD2001 fails-call jit System.MissingFieldException Host!H.X
//--- Host v1
namespace H { public class X { } public class C { public static X F; } }
//--- Host v2
namespace H.Other { public class X { } } namespace H { public class C { public static Other.X F; } }
//--- Library
public static class Calls { public static object M() => H.C.F == null; }
