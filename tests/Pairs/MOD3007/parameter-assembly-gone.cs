// law: a parameter's assembly is gone
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.C::F
// expect: MOD1001 latent call System.IO.FileNotFoundException Dep
//--- Dep v1
namespace D { public class P { } }
//--- Host v1
namespace H { public class C { private int F(D.P p) => 1; } }
//--- Host v2
namespace H { public class C { private int F(object p) => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class Acc { [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "F")] public static extern int F(H.C c, D.P p); }
public static class Calls { public static object M() => Acc.F(new H.C(), null); }
