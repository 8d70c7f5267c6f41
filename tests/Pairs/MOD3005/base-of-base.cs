// law: the body is further up
// expect: nothing
//--- Host v1
namespace H { public class B { public virtual int A() => 1; } public class C : B { public override int A() => 1; } }
//--- Host v2
namespace H { public class B { public virtual int A() => 1; } public class C : B { } }
//--- Library
public class D : H.C { public override int A() => base.A(); }
public static class Calls { public static object M() { return new D().A(); } }
