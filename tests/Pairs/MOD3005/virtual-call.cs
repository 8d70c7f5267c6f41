// law: a virtual call does not mind
// expect: nothing
//--- Host v1
namespace H { public abstract class C { public virtual int Get() => 1; } }
//--- Host v2
namespace H { public abstract class C { public abstract int Get(); } }
//--- Library
public class D : H.C { public override int Get() => 2; }
public static class Calls { public static object M() { H.C c = new D(); return c.Get(); } }
