// law: new overrides nothing
// expect: nothing
//--- Host v1
namespace H { public class C { public virtual int A() => 1; } }
//--- Host v2
namespace H { public class C { internal virtual int A() => 1; } }
//--- Library
public class D : H.C { public new virtual int A() => 2; }
public static class Calls { public static object M() { return new D().A(); } }
