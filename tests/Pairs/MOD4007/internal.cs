// law: the virtual method is internal now
// expect: MOD4007 fails-type type System.TypeLoadException Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { public virtual int A() => 1; } }
//--- Host v2
namespace H { public class C { internal virtual int A() => 1; } }
//--- Library
public class D : H.C { public override int A() => 2; }
