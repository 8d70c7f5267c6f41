// law: a constant in an attribute of the library
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Max
//--- Host v1
namespace H { public class C { public const int Max = 10; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const int Max = 20; public static int Get() => 1; } }
//--- Library
public class MyAttribute(int a) : Attribute { public int A => a; } [My(H.C.Max)] public static class Calls { public static object M() { return ((MyAttribute)typeof(Calls).GetCustomAttributes(false)[0]).A + H.C.Get(); } }
