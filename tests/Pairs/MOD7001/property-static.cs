// law: a property or field of an attribute is static, or can be initialised only
// expect: nothing
//--- Host v1
namespace H { public class XAttribute : Attribute { public int P { get; set; } public int Q { get; set; } public int F; public int G; } }
//--- Host v2
namespace H { public class XAttribute : Attribute { public static int P { get; set; } public int Q { private get; init; } public static int F; public readonly int G; } }
//--- Library
[H.X(P = 1, Q = 2, F = 3, G = 4)] public class D { }
