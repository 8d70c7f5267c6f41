// law: or one of another type
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.B::P
//--- Host v1
namespace H { public class B : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public class B : Attribute { public long P { get; set; } } }
//--- Library
public class TA : H.B { } [TA(P = 1)] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
