// law: a private static method
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.C::Hidden
//--- Host v1
namespace H { public class C { static int Hidden() => 1; } }
//--- Host v2
namespace H { public class C { static long Hidden() => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int Hidden(H.C c); }
public static class Calls { public static object M() { return D.Hidden(null); } }
