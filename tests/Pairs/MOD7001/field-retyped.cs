// law: a field of an attribute cannot hold the value any more
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.XAttribute::F
//--- Host v1
namespace H { public class XAttribute : Attribute { public int F; } }
//--- Host v2
namespace H { public class XAttribute : Attribute { public uint F; } }
//--- Library
[H.X(F = 1)] public class D { }
