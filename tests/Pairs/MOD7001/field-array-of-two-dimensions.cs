// law: an attribute's value is no array of several dimensions
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.AtAttribute::Q
//--- Host v1
namespace H { public class AtAttribute : Attribute { public string[] Q; } }
//--- Host v2
namespace H { public class AtAttribute : Attribute { public string[,] Q; } }
//--- Library
[H.At(Q = new[] { "a" })] public class D { }
[H.At(Q = null)] public class N { }
