// law: a property that moved to the base class is found
// expect: nothing
//--- Host v1
namespace H { public class B : Attribute { } public class At : B { public int P { get; set; } } }
//--- Host v2
namespace H { public class B : Attribute { public int P { get; set; } } public class At : B { } }
//--- Library
[H.At(P = 3)] public class D { }
public static class Calls { public static object M() { return typeof(D).GetCustomAttributes(false).Length; } }
