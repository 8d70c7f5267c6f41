// law: a property of an attribute cannot be set any more
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.At::P
//--- Host v1
namespace H { public class At : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public class At : Attribute { public int P { get; } } }
//--- Library
[H.At(P = 3)] public class D { }
