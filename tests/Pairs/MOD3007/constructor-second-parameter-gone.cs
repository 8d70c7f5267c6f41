// law: not that of the second
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.C::.ctor
// expect: MOD2001 latent call System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public class P { } public class C { private C(int a, P p) { } } }
//--- Host v2
namespace H { public class C { private C(int a, object s) {} } }
//--- Library
using System.Runtime.CompilerServices;
public static class Acc { [UnsafeAccessor(UnsafeAccessorKind.Constructor)] public static extern H.C New(int a, H.P p); }
public static class Calls { public static object M() => Acc.New(1, null).ToString(); }
