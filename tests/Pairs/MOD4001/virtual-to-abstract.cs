// law: a body is gone
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::Get
//--- Host v1
namespace H { public abstract class C { public virtual int Get() => 1; } }
//--- Host v2
namespace H { public abstract class C { public abstract int Get(); } }
//--- Library
public class D : H.C { }
