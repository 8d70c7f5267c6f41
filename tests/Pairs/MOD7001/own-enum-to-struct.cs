// law: an enum became a struct
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.E
//--- Host v1
namespace H { public enum E { A, B } }
//--- Host v2
namespace H { public struct E { public static E B; } }
//--- Library
public class TA : Attribute { public TA(H.E e) { } } [TA(H.E.B)] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
