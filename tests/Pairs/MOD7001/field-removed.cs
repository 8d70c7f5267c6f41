// law: a field of an attribute is gone
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.XAttribute::F
//--- Host v1
namespace H { public class XAttribute : Attribute { public int F; } }
//--- Host v2
namespace H { public class XAttribute : Attribute {  } }
//--- Library
[H.X(F = 1)] public class D { }
