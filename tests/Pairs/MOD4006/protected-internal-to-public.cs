// law: protected internal became public
// expect: MOD4006 fails-type type System.TypeLoadException Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { protected internal virtual int A() => 1; } }
//--- Host v2
namespace H { public class C { public virtual int A() => 1; } }
//--- Library
public class D : H.C { protected override int A() => 2; }
