// law: base.M() calls a body that is gone
// expect: MOD3005 fails-call jit System.BadImageFormatException Host!H.C::Get():System.Int32
//--- Host v1
namespace H { public abstract class C { public virtual int Get() => 1; } }
//--- Host v2
namespace H { public abstract class C { public abstract int Get(); } }
//--- Library
public class D : H.C { public override int Get() => base.Get(); }
public static class Calls { public static object M() { return new D().Get(); } }
