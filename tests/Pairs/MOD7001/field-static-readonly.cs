// law: a field that became readonly for all objects
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.B::P
//--- Host v1
namespace H { public class B : Attribute { public object P; } }
//--- Host v2
namespace H { public class B : Attribute { public static readonly object P; } }
//--- Library
[H.B(P = 1)] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
