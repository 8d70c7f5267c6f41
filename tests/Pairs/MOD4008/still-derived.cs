// law: a class more in the hierarchy
// expect: nothing
//--- Host v1
namespace H { public class P { } public class Q : P { } public class C { public virtual P A() => null; } }
//--- Host v2
namespace H { public class P { } public class R : P { } public class Q : R { } public class C { public virtual P A() => null; } }
//--- Library
public class D : H.C { public override H.Q A() => null; }
public static class Calls { public static object M() { return new D().A() is null; } }
