// law: and for a type parameter
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.E
//--- Host v1
namespace H { public enum E { A, B } }
//--- Host v2
namespace H { public enum E : byte { A, B } }
//--- Library
public class TA<T> : Attribute { public TA(T t) { } public int P { get; set; } } [TA<H.E>(H.E.B, P = 3)] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
