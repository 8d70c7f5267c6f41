// law: the constructor of an attribute is internal now: the runtime leaves the attribute out
// expect: MOD5002 changes silent - Host!H.XAttribute::.ctor():System.Void
//--- Host v1
namespace H { public class XAttribute : Attribute { public XAttribute() { } } }
//--- Host v2
namespace H { public class XAttribute : Attribute { internal XAttribute() { } } }
//--- Library
[H.X] public class D { }
public static class Calls { public static object M() => typeof(D).GetCustomAttributes(false).Length; }
