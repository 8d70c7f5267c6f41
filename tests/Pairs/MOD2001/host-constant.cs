// law: a type of the host that has a constant of an enum which is gone loads: a constant is no field that is laid out
// expect: nothing
//--- Host v1
namespace H { public enum E { A } public class C { public const E Default = E.A; public int F = 1; public static int S = 2; } }
//--- Moved v2 compile-only
namespace H { public enum E { A } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.E))]
namespace H { public class C { public const E Default = E.A; public int F = 1; public static int S = 2; } }
//--- Library
public static class Calls { public static object M() => new H.C().F + H.C.S; }
