// law: a type that an attribute names is there
// expect: nothing
//--- Host v1
namespace H { public class P { } public class At : Attribute { public At(Type t) { } } }
//--- Host v2
namespace H { public class P { } public class At : Attribute { public At(Type t) { } public At(int i) { } } }
//--- Library
[H.At(typeof(H.P))] public class D { }
public static class Calls { public static object M() { return typeof(D).GetCustomAttributes(false).Length; } }
