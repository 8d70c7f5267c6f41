// law: a virtual method that moved to a base class is in one slot, as before
// since: v1
// expect: nothing
//--- Host v1
namespace H { public class B { } public class C : B { public virtual int A() => 1; public int Call() => A(); } }
//--- Host v2
namespace H { public class B { public virtual int A() => 1; } public class C : B { public int Call() => A(); } }
//--- Library
public class D : H.C { public override int A() => 2; }
public static class Calls { public static object M() => new D().Call(); }
