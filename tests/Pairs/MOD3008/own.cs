// law: a readonly field of the library itself
// expect: nothing
//--- Host v1
namespace H { public static class C { public static int F = 2; } }
//--- Host v2
namespace H { public static class C { public static readonly int F = 2; } }
//--- Library
public static class Calls { private static readonly int F = H.C.F; public static object M() => F; }
