// law: also where it was zero, which is a field
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Get(System.Int32,System.Decimal):System.Decimal#2
//--- Host v1
namespace H { public class C { public static decimal Get(int a, decimal b = 0m) => a + b; } }
//--- Host v2
namespace H { public class C { public static decimal Get(int a, decimal b = 2.5m) => a + b; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(7); } }
