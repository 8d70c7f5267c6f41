// law: reading another attribute of the element fails as well
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.At::P
//--- Host v1
namespace H { public class At : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public class At : Attribute { } }
//--- Library
[Obsolete, H.At(P = 3)] public class D { }
