// law: a property of the base class that became virtual
// expect: nothing
//--- Host v1
namespace H { public class B : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public class B : Attribute { public virtual int P { get; set; } } }
//--- Library
public class TA : H.B { } [TA(P = 1)] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
