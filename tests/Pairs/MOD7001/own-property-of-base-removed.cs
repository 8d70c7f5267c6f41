// law: the base class of the library's own attribute has no such property any more
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.B::P
//--- Host v1
namespace H { public class B : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public class B : Attribute { } }
//--- Library
public class TA : H.B { } [TA(P = 1)] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
