// law: a friend sees it
// expect: nothing
//--- Host v1
namespace H { public class C { public virtual int A() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")]
namespace H { public class C { internal virtual int A() => 1; } }
//--- Library
public class D : H.C { public override int A() => 2; }
public static class Calls { public static object M() { return new D().A(); } }
