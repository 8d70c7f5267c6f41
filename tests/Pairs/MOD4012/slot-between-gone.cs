// law: a class between has no virtual property of its own any more: the override takes the slot of the base class
// since: v1
// expect: MOD4012 changes silent - Library!D::get_A():System.Int32
//--- Host v1
namespace H { public class B { public virtual int A => 1; public int Call() => A; } public class C : B { public new virtual int A => 3; } }
//--- Host v2
namespace H { public class B { public virtual int A => 1; public int Call() => A; } public class C : B { } }
//--- Library
public class D : H.C { public override int A => 2; }
public static class Calls { public static object M() => new D().Call(); }
