// law: a constant as the default of the library's own method
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Max
//--- Host v1
namespace H { public class C { public const int Max = 10; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const int Max = 20; public static int Get() => 1; } }
//--- Library
public static class Other { public static int Get(int a = H.C.Max) => a; } public static class Calls { public static object M() { return typeof(Other).GetMethod("Get").GetParameters()[0].DefaultValue.ToString() + H.C.Get(); } }
