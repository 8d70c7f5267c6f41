// law: an override that the library has already
// expect: nothing
//--- Host v1
namespace H { public abstract class C { public virtual int A() => 1; } }
//--- Host v2
namespace H { public abstract class C { public abstract int A(); } }
//--- Library
public class D : H.C { public override int A() => 2; }
public static class Calls { public static object M() { return new D().A(); } }
