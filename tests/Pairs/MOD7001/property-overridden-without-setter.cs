// law: a property hides the one that it overrides
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.AAttribute::P
//--- Host v1
namespace H { public class BAttribute : Attribute { public virtual int P { get; set; } } public class AAttribute : BAttribute { } }
//--- Host v2
namespace H { public class BAttribute : Attribute { public virtual int P { get; set; } } public class AAttribute : BAttribute { public override int P => 3; } }
//--- Library
[H.A(P = 3)] public class K { }
public static class Calls { public static object M() => 1; }
