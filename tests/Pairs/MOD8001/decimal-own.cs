// law: a decimal that is made of one
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Max
//--- Host v1
namespace H { public class C { public const decimal Max = 10.5m; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const decimal Max = 20m; public static int Get() => 1; } }
//--- Library
public static class More { public const decimal Own = H.C.Max; } public static class Calls { public static object M() { return typeof(More).GetField("Own").GetValue(null).ToString() + H.C.Get(); } }
