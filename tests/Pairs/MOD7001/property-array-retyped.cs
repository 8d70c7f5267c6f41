// law: an array in a property is one of the same elements
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.At::P
//--- Host v1
namespace H { public class At : Attribute { public string[] P { get; set; } } }
//--- Host v2
namespace H { public class At : Attribute { public object[] P { get; set; } } }
//--- Library
[H.At(P = new[] { "a" })] public class D { }
public static class Calls { public static object M() => typeof(D).Name; }
