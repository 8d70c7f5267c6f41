// law: an abstract method more
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::New
//--- Host v1
namespace H { public abstract class C { public abstract int Get(); } }
//--- Host v2
namespace H { public abstract class C { public abstract int Get(); public abstract int New(); } }
//--- Library
public class D : H.C { public override int Get() => 1; }
