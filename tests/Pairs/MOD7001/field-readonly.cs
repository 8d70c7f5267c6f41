// law: a field that became readonly is set all the same
// expect: nothing
//--- Host v1
namespace H { public class B : Attribute { public object P; } }
//--- Host v2
namespace H { public class B : Attribute { public readonly object P; } }
//--- Library
[H.B(P = 1)] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
