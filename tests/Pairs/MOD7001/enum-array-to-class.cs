// law: an enum that an array in an attribute is of is a class now
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.XAttribute
//--- Host v1
namespace H { public enum E { A, B } public class XAttribute : Attribute { public object F; } }
//--- Host v2
namespace H { public class E { int _value; } public class XAttribute : Attribute { public object F; } }
//--- Library
[H.X(F = new[] { H.E.B })] public class D { }
