// law: an attribute without arguments of its constructor is abstract now
// expect: MOD2006 latent attribute System.MemberAccessException Host!H.XAttribute
//--- Host v1
namespace H { public class XAttribute : Attribute { public int P; public XAttribute() { } } }
//--- Host v2
namespace H { public abstract class XAttribute : Attribute { public int P; public XAttribute() { } } }
//--- Library
[H.X(P = 3)] public class C { }
[H.X] public class D { }
