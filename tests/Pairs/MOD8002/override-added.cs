// law: what is called through its slot reaches an override that came later
// since: v1
// expect: nothing
//--- Host v1
namespace H { public class B { public virtual int A() => 1; } public class C : B { } }
//--- Host v2
namespace H { public class B { public virtual int A() => 1; } public class C : B { public override int A() => base.A(); } }
//--- Library
public class D : H.C { }
public static class Calls { public static object M() => new D().A() + ((H.B)new H.C()).A(); }
