// law: a property is sealed
// expect: MOD4005 fails-type type System.TypeLoadException Host!H.C::get_P():System.Int32
//--- Host v1
namespace H { public class B { public virtual int P => 1; } public class C : B { } }
//--- Host v2
namespace H { public class B { public virtual int P => 1; } public class C : B { public sealed override int P => 1; } }
//--- Library
public class D : H.C { public override int P => 2; }
