// law: the value of a constant stays in the library
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Max
//--- Host v1
namespace H { public class C { public const int Max = 10; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const int Max = 20; public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get() + H.C.Max; } }
