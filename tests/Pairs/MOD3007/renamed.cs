// law: the name of the accessor is the name of the target
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.C::Hidden
//--- Host v1
namespace H { public class C { int Hidden() => 1; } }
//--- Host v2
namespace H { public class C { int Hide() => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.Method)] public static extern int Hidden(H.C c); }
public static class Calls { public static object M() { return D.Hidden(new H.C()); } }
