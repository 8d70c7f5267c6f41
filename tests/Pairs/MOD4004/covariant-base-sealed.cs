// law: or sealed
// expect: MOD4004 fails-type type System.TypeLoadException Host!H.C::A():System.Object
//--- Host v1
namespace H { public class B { public virtual object A() => null; } public class C : B { } }
//--- Host v2
namespace H { public class B { public virtual object A() => null; } public class C : B { public sealed override object A() => null; } }
//--- Library
public class D : H.C { public override string A() => "x"; }
