// law: a property is found by its very type: object is another
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.At::P
//--- Host v1
namespace H { public class At : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public class At : Attribute { public object P { get; set; } } }
//--- Library
[H.At(P = 3)] public class D { }
public static class Calls { public static object M() => typeof(D).Name; }
