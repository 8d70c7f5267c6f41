// law: a parameter's type is gone: it is compared, and not loaded
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.C::F
// expect: MOD2001 latent call System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public class P { } public class C { private int F(P p) => 1; public static P Make() => null; } }
//--- Host v2
namespace H { public class C { private int F(object p) => 1; public static object Make() => null; } }
//--- Library
using System.Runtime.CompilerServices;
public static class Acc { [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "F")] public static extern int F(H.C c, H.P p); }
public static class Calls { public static object M() => Acc.F(new H.C(), null); }
