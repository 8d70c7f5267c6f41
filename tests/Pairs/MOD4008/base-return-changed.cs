// law: the overridden method returns something else
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.C::A():System.Object
//--- Host v1
namespace H { public class C { public virtual object A() => null; } }
//--- Host v2
namespace H { public class C { public virtual IDisposable A() => null; } }
//--- Library
public class D : H.C { public override string A() => "x"; }
