// law: an override became a method of its own: what a class of the library calls of itself, or has just made, is the hidden one
// since: v1
// expect: MOD8002 changes silent - Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class B { public virtual int A() => 1; } public class C : B { public override int A() => 2; } }
//--- Host v2
namespace H { public class B { public virtual int A() => 1; } public class C : B { public new virtual int A() => 2; } }
//--- Library
public class D : H.C { public int Own() => A(); }
public static class Calls { public static object M() => new D().Own() + new H.C().A() * 10; }
