// law: whoever does not override it does not care
// expect: nothing
//--- Host v1
namespace H { public class B { public virtual int A() => 1; } public class C : B { } }
//--- Host v2
namespace H { public class B { public virtual int A() => 1; } public class C : B { public sealed override int A() => 1; } }
//--- Library
public class D : H.C { }
public static class Calls { public static object M() { return new D().A(); } }
