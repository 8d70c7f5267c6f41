// law: an override of a method that moved to the base
// expect: nothing
//--- Host v1
namespace H { public class B { } public class C : B { public virtual int Get() => 1; public int Ask() => Get(); } }
//--- Host v2
namespace H { public class B { public virtual int Get() => 1; } public class C : B { public int Ask() => Get(); } }
//--- Library
public class D : H.C { public override int Get() => 3; }
public static class Calls { public static object M() { return new D().Ask(); } }
