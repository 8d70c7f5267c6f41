// law: a property of an attribute has another type
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.XAttribute::P
//--- Host v1
namespace H { public class XAttribute : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public class XAttribute : Attribute { public long P { get; set; } } }
//--- Library
[H.X(P = 1)] public class D { }
