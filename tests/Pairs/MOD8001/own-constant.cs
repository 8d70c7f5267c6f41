// law: a constant that is made of one
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Max
//--- Host v1
namespace H { public class C { public const int Max = 10; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const int Max = 20; public static int Get() => 1; } }
//--- Library
public static class D { public const int Own = H.C.Max; }
public static class Calls { public static object M() { return H.C.Get() + (int)typeof(D).GetField("Own").GetRawConstantValue(); } }
