// law: a class between returns something more derived, and the override returns what the first one does
// expect: MOD4008 fails-type type System.TypeLoadException Host!H.C::A():System.String
//--- Host v1
namespace H { public class B { public virtual object A() => null; } public class C : B { } }
//--- Host v2
namespace H { public class B { public virtual object A() => null; } public class C : B { public override string A() => null; } }
//--- Library
public class D : H.C { public override object A() => null; }
