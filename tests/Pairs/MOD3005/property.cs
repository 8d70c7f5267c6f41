// law: base.P
// expect: MOD3005 fails-call jit System.BadImageFormatException Host!H.C::get_A():System.Int32
//--- Host v1
namespace H { public abstract class C { public virtual int A => 1; } }
//--- Host v2
namespace H { public abstract class C { public abstract int A { get; } } }
//--- Library
public class D : H.C { public override int A => base.A; }
public static class Calls { public static object M() { return new D().A; } }
