// law: a virtual method more
// expect: nothing
//--- Host v1
namespace H { public abstract class C { public abstract int Get(); } }
//--- Host v2
namespace H { public abstract class C { public abstract int Get(); public virtual int New() => 1; } }
//--- Library
public class D : H.C { public override int Get() => 1; }
public static class Calls { public static object M() { return new D().Get(); } }
