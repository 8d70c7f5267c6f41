// law: not where the decimal is given
// since: v1
// expect: nothing
//--- Host v1
namespace H { public class C { public static decimal Get(int a, decimal b = 1.5m) => a + b; } }
//--- Host v2
namespace H { public class C { public static decimal Get(int a, decimal b = 2.5m) => a + b; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(7, 3m); } }
