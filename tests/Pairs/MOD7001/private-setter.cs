// law: a property of an attribute has a private set accessor now: the runtime leaves the value out
// expect: MOD7001 changes silent - Host!H.XAttribute::P
//--- Host v1
namespace H { public class XAttribute : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public class XAttribute : Attribute { public int P { get; private set; } } }
//--- Library
[H.X(P = 1)] public class D { }
public static class Calls { public static object M() => ((H.XAttribute)typeof(D).GetCustomAttributes(false)[0]).P; }
