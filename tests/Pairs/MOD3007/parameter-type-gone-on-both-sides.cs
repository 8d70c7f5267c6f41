// law: a type that is gone is the same as nothing
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.C::F
// expect: MOD2001 latent call System.TypeLoadException Dep!D.P
//--- Dep v1
namespace D { public class P { } }
//--- Dep v2
namespace D { public class P { } }
//--- Host v1
namespace H { public class C { private int F(D.P p) => 1; } }
//--- Host v2
namespace H { public class C { private int F(D.P p) => 1; } }
//--- Dep v2 again
namespace D { public class Z { } }
//--- Library
using System.Runtime.CompilerServices;
public static class Acc { [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "F")] public static extern int F(H.C c, D.P p); }
public static class Calls { public static object M() => Acc.F(new H.C(), null); }
