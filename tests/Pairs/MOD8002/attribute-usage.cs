// law: an attribute is not inherited any more
// since: v1
// expect: MOD8002 changes silent - Host!H.At
//--- Host v1
namespace H { [AttributeUsage(AttributeTargets.All, Inherited = true)] public class At : Attribute { } }
//--- Host v2
namespace H { [AttributeUsage(AttributeTargets.All, Inherited = false)] public class At : Attribute { } }
//--- Library
[H.At] public class D { } public class F : D { }
public static class Calls { public static object M() { return typeof(F).GetCustomAttributes(true).Length; } }
