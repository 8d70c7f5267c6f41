// law: what is returned is loaded
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public class P { } public class C { private P F() => null; } }
//--- Host v2
namespace H { public class C { private object F() => null; } }
//--- Library
using System.Runtime.CompilerServices;
public static class Acc { [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "F")] public static extern H.P F(H.C c); }
public static class Calls { public static object M() => Acc.F(new H.C()) == null; }
