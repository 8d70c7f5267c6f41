// law: a call of the base finds the method further up
// expect: nothing
//--- Host v1
namespace H { public class A { } public class B : A { public virtual int F() => 1; } }
//--- Host v2
namespace H { public class A { public virtual int F() => 1; } public class B : A { } }
//--- Library
public class D : H.B { public override int F() => base.F(); } public static class Calls { public static object M() => new D().F(); }
