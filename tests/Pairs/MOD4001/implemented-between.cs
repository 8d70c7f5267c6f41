// law: the class between implements it
// expect: nothing
//--- Host v1
namespace H { public abstract class B { } public abstract class C : B { } }
//--- Host v2
namespace H { public abstract class B { public abstract int A(); } public abstract class C : B { public override int A() => 1; } }
//--- Library
public class D : H.C { }
public static class Calls { public static object M() { return new D() is null; } }
