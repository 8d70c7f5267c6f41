// law: an enum's value in an attribute
// since: v1
// expect: MOD8001 changes silent - Host!H.E::A
//--- Host v1
namespace H { public enum E { A = 3, B = 4 } public class C { } }
//--- Host v2
namespace H { public enum E { A = 4, B = 3 } public class C { } }
//--- Library
public class MyAttribute(H.E a) : Attribute { public H.E A => a; } [My(H.E.A)] public static class Calls { public static object M() { return ((MyAttribute)typeof(Calls).GetCustomAttributes(false)[0]).A; } }
