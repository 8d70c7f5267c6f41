// law: abstract became virtual
// expect: nothing
//--- Host v1
namespace H { public abstract class C { public abstract int Get(); } }
//--- Host v2
namespace H { public abstract class C { public virtual int Get() => 7; } }
//--- Library
public class D : H.C { public override int Get() => 1; }
public static class Calls { public static object M() { return new D().Get(); } }
