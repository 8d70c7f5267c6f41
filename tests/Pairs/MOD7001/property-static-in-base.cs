// law: a static property of a base class is not there for reflection, which sets the properties of an attribute
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.AAttribute::P
//--- Host v1
namespace H { public class BAttribute : Attribute { public int P { get; set; } } public class AAttribute : BAttribute { } }
//--- Host v2
namespace H { public class BAttribute : Attribute { public static int P { get; set; } } public class AAttribute : BAttribute { } }
//--- Library
[H.A(P = 3)] public class K { }
public static class Calls { public static object M() => 1; }
