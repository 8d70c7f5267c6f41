// law: a class between returns something more derived
// expect: MOD4008 fails-type type System.TypeLoadException Host!H.C::A():H.Q
//--- Host v1
namespace H { public class P { } public class Q : P { } public class B { public virtual object A() => null; } public class C : B { } }
//--- Host v2
namespace H { public class P { } public class Q : P { } public class B { public virtual object A() => null; } public class C : B { public override Q A() => null; } }
//--- Library
public class D : H.C { public override H.P A() => null; }
