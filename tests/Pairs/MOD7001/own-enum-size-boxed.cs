// law: also as an object
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.E
//--- Host v1
namespace H { public enum E { A, B } }
//--- Host v2
namespace H { public enum E : byte { A, B } }
//--- Library
public class TA : Attribute { public TA(object o) { } public string S { get; set; } } [TA(H.E.B, S = "x")] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
