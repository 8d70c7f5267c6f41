// law: a base class that moved
// expect: nothing
//--- Host v1
namespace H { public class C { protected virtual int F() => 1; public int G() => F(); } }
//--- Core v2
namespace H { public class C { protected virtual int F() => 1; public int G() => F(); } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.C))]
//--- Library
public class D : H.C { protected override int F() => base.F() + 4; } public static class Calls { public static object M() => new D().G(); }
