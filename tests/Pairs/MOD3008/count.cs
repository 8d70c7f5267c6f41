// law: a counter that became readonly
// expect: MOD3008 changes silent - Host!H.C::F:System.Int32
//--- Host v1
namespace H { public static class C { public static int F; } }
//--- Host v2
namespace H { public static class C { public static readonly int F; } }
//--- Library
public static class Calls { public static object M() { Next(); Next(); return H.C.F; } private static int Next() => H.C.F++; }
