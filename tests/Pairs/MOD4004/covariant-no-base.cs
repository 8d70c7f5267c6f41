// law: the class of an overridden method is no base class any more
// expect: MOD4004 fails-type type System.TypeLoadException Host!H.B::A():System.Object
//--- Host v1
namespace H { public class P { } public class B { public virtual object A() => null; } public class C : B { } }
//--- Host v2
namespace H { public class P { } public class B { public virtual object A() => null; } public class C { public virtual object A() => null; } }
//--- Library
public class D : H.C { public override H.P A() => null; }
public static class Calls { public static object M() => new D() != null; }
