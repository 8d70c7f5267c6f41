// law: a method puts its result into the field
// expect: MOD3008 changes silent - Host!H.C::F:System.Int32
//--- Host v1
namespace H { public static class C { public static int F; } }
//--- Host v2
namespace H { public static class C { public static readonly int F; } }
//--- Library
public static class Calls { public static object M() { var isRead = int.TryParse("7", out H.C.F); return (isRead, H.C.F); } }
