// law: a decimal that the library does not hold
// since: v1
// expect: nothing
//--- Host v1
namespace H { public class C { public const decimal Max = 10.5m; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const decimal Max = 20m; public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get() + 10m; } }
