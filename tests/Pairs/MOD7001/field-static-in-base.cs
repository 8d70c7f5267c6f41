// law: a static field of a base class is not there for reflection, and one of the attribute itself is
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.AAttribute::P
//--- Host v1
namespace H { public class BAttribute : Attribute { public int P; } public class AAttribute : BAttribute { public int Q; } }
//--- Host v2
namespace H { public class BAttribute : Attribute { public static int P; } public class AAttribute : BAttribute { public static int Q; } }
//--- Library
[H.A(P = 3)] public class K { }
[H.A(Q = 3)] public class L { }
public static class Calls { public static object M() => 1; }
