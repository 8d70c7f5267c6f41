// law: which it is, however it is named
// expect: nothing
//--- Host v1
namespace H { public struct S { } public class AAttribute : Attribute { public AAttribute(Type t) { } } }
//--- Host v2
namespace H { public struct S { public int Added; } public class AAttribute : Attribute { public AAttribute(Type t) { } } }
//--- Library
[H.A(typeof(H.S*))] public class K { } [H.A(typeof(Dictionary<H.S, H.S[,]>))] public class L { }
public static class Calls { public static object M() => 1; }
