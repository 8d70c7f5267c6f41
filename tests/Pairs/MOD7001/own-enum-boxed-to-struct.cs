// law: where a value of it is an object, the process ends
// expect: MOD7001 corrupts attribute - Host!H.E
//--- Host v1
namespace H { public enum E { A, B } }
//--- Host v2
namespace H { public struct E { public static E B; } }
//--- Library
public class TA : Attribute { public TA(object e) { } } [TA(H.E.B)] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
