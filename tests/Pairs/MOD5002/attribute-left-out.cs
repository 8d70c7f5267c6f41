// law: what an attribute names that the runtime leaves out is not looked for
// expect: MOD5002 changes silent - Host!H.XAttribute::.ctor():System.Void
//--- Host v1
namespace H { public class Gone { } public class XAttribute : Attribute { public Type[] Types { get; set; } } }
//--- Host v2
namespace H { public abstract class XAttribute : Attribute { public abstract Type[] Types { get; set; } } }
//--- Library
[H.X(Types = new[] { typeof(H.Gone) })] public class D { }
public static class Calls { public static object M() => typeof(D).GetCustomAttributes(false).Length > 0 ? "attribute" : "none"; }
