// law: an attribute is internal now: the runtime leaves it out
// expect: MOD5004 changes silent - Host!H.XAttribute
//--- Host v1
namespace H { public class XAttribute : Attribute { } }
//--- Host v2
namespace H { internal class XAttribute : Attribute { } }
//--- Library
[H.X] public class D { }
public static class Calls { public static object M() => typeof(D).GetCustomAttributes(false).Length; }
