// law: an attribute that is a struct now can be read: nothing marks what it was
// expect: nothing
//--- Host v1
namespace H { public class XAttribute : Attribute { public XAttribute(int n) { } public int P { get; set; } } }
//--- Host v2
namespace H { public struct XAttribute { public XAttribute(int n) { } public int P { get; set; } } }
//--- Library
[H.X(1, P = 2)] public class D { }
public static class Calls { public static object M() => typeof(D).GetCustomAttributes(false).Length; }
