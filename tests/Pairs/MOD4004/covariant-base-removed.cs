// law: a covariant override of what is gone
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.C::A():System.Object
//--- Host v1
namespace H { public class C { public virtual object A() => null; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D : H.C { public override string A() => "x"; }
