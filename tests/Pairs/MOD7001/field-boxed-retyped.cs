// law: a field takes what a boxed value is, and no other
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.At::P
//--- Host v1
namespace H { public class At : Attribute { public object P; } }
//--- Host v2
namespace H { public class At : Attribute { public int P; } }
//--- Library
[H.At(P = "three")] public class D { }
public static class Calls { public static object M() => typeof(D).Name; }
