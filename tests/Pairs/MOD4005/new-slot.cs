// law: new is no override
// expect: nothing
//--- Host v1
namespace H { public class B { public virtual int A() => 1; } public class C : B { } }
//--- Host v2
namespace H { public class B { public virtual int A() => 1; } public class C : B { public sealed override int A() => 1; } }
//--- Library
public class D : H.C { public new virtual int A() => 3; }
public static class Calls { public static object M() { return new D().A(); } }
