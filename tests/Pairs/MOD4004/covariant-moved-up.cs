// law: an overridden method stands in a base class of its class now
// expect: nothing
//--- Host v1
namespace H { public class P { } public class B { public virtual object A() => null; } public class C : B { } }
//--- Host v2
namespace H { public class P { } public class A0 { public virtual object A() => null; } public class B : A0 { } public class C : B { } }
//--- Library
public class D : H.C { public override H.P A() => null; }
public static class Calls { public static object M() => new D() != null; }
