// law: reflection finds no property of an attribute that is a ref struct now
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.XAttribute::P
//--- Host v1
namespace H { public class XAttribute : Attribute { public XAttribute(int n) { } public int P { get; set; } } }
//--- Host v2
namespace H { public ref struct XAttribute { public XAttribute(int n) { } public int P { get; set; } } }
//--- Library
[H.X(1, P = 2)] public class D { }
