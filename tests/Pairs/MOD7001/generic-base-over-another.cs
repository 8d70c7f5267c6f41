// law: and those of its base class
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.AAttribute::V
//--- Host v1
namespace H { public class BAttribute<T> : Attribute { public T V { get; set; } } public class AAttribute : BAttribute<int> { } }
//--- Host v2
namespace H { public class BAttribute<T> : Attribute { public T V { get; set; } } public class AAttribute : BAttribute<long> { } }
//--- Library
[H.A(V = 3)] public class K { }
public static class Calls { public static object M() => 1; }
