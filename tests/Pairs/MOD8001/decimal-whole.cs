// law: a decimal without digits after the point is made of one number
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Max
//--- Host v1
namespace H { public class C { public const decimal Max = 10m; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const decimal Max = 20m; public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get() + H.C.Max; } }
