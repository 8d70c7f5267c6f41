// law: a field that became a constant is none
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.AAttribute::P
//--- Host v1
namespace H { public class AAttribute : Attribute { public int P; } }
//--- Host v2
namespace H { public class AAttribute : Attribute { public const int P = 4; } }
//--- Library
[H.A(P = 3)] public class K { }
public static class Calls { public static object M() => 1; }
