// law: 1.0 and 1.00 are two decimals
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Max
//--- Host v1
namespace H { public class C { public const decimal Max = 10.0m; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const decimal Max = 10.00m; public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get() + H.C.Max; } }
