// law: a class between seals the method
// expect: MOD4005 fails-type type System.TypeLoadException Host!H.B::F():System.Int32
//--- Host v1
namespace H { public class A { public virtual int F() => 1; } public class B : A { } }
//--- Host v2
namespace H { public class A { public virtual int F() => 1; } public class B : A { public sealed override int F() => 2; } }
//--- Library
public class D : H.B { public override int F() => 3; } public static class Calls { public static object M() => new D().F(); }
