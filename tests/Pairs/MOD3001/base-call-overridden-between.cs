// law: a call of the base goes to the override that is nearer now
// expect: nothing
//--- Host v1
namespace H { public class A { public virtual int F() => 1; } public class B : A { } }
//--- Host v2
namespace H { public class A { public virtual int F() => 1; } public class B : A { public override int F() => 2; } }
//--- Library
public class D : H.B { public override int F() => base.F(); } public static class Calls { public static object M() => new D().F() > 0; }
