// law: a field that became readonly is written, and read back as before
// expect: MOD3008 changes silent - Host!H.C::F:System.Int32
//--- Host v1
namespace H { public static class C { public static int F; } }
//--- Host v2
namespace H { public static class C { public static readonly int F; } }
//--- Library
public static class Calls { public static object M() { H.C.F = 3; return H.C.F; } }
