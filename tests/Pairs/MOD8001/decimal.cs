// law: so does a decimal, which the library makes of its parts
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Max
//--- Host v1
namespace H { public class C { public const decimal Max = 1.5m; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const decimal Max = 2.5m; public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get() + H.C.Max; } }
