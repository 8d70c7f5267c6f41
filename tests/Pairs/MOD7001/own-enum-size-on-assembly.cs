// law: on the assembly
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.E
//--- Host v1
namespace H { public enum E { A, B } }
//--- Host v2
namespace H { public enum E : byte { A, B } }
//--- Library
[assembly: TA(H.E.B, "x")] public class TA : Attribute { public TA(H.E e, string s) { } } public class K { }
public static class Calls { public static object M() => new K().ToString(); }
