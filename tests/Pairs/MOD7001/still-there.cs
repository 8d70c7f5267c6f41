// law: an attribute with more than before
// expect: nothing
//--- Host v1
namespace H { public class XAttribute : Attribute { public XAttribute(string a, params Type[] t) { } public int P { get; set; } public object O; } }
//--- Host v2
namespace H { public class XAttribute : Attribute { public XAttribute(string a, params Type[] t) { } public int P { get; set; } public object O; public int Q { get; set; } } }
//--- Library
[H.X("a", typeof(int), typeof(List<>), P = 1, O = DayOfWeek.Monday)] public class D { }
