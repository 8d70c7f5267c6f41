// law: a property is two methods
// expect: MOD4006 fails-type type System.TypeLoadException Host!H.C::get_P():System.Int32
//--- Host v1
namespace H { public class C { protected virtual int P => 1; } }
//--- Host v2
namespace H { public class C { public virtual int P => 1; } }
//--- Library
public class D : H.C { protected override int P => 2; }
