// law: an attribute is abstract now
// expect: MOD2006 latent attribute System.MemberAccessException Host!H.XAttribute
//--- Host v1
namespace H { public class XAttribute : Attribute { public XAttribute(int a) { } } }
//--- Host v2
namespace H { public abstract class XAttribute : Attribute { public XAttribute(int a) { } } }
//--- Library
[H.X(1)] public class D { }
