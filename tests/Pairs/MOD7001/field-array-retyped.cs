// law: an array in a field of an attribute is of another type now
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.XAttribute::F
//--- Host v1
namespace H { public class XAttribute : Attribute { public int[] F; } }
//--- Host v2
namespace H { public class XAttribute : Attribute { public long[] F; } }
//--- Library
[H.X(F = new[] { 1 })] public class D { }
