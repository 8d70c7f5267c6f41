// law: a base class seals the method
// expect: MOD4005 fails-type type System.TypeLoadException Host!H.C::Get():System.Int32
//--- Host v1
namespace H { public class B { public virtual int Get() => 1; } public class C : B { public override int Get() => 2; } }
//--- Host v2
namespace H { public class B { public virtual int Get() => 1; } public class C : B { public sealed override int Get() => 2; } }
//--- Library
public class D : H.C { public override int Get() => 3; }
