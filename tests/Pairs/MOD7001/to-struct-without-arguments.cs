// law: an attribute without arguments that is a struct now is its default: nobody looks for a constructor
// expect: nothing
//--- Host v1
namespace H { public class XAttribute : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public struct XAttribute { public XAttribute(int n) { } public int P { get; set; } } }
//--- Library
[H.X(P = 2)] public class D { }
public static class Calls { public static object M() => typeof(D).GetCustomAttributes(false).Length; }
