// law: a private static field that an accessor names is a constant now
// expect: MOD3007 fails-call call System.MissingFieldException Host!H.C::F
//--- Host v1
namespace H { public class C { private static int F = 1; } }
//--- Host v2
namespace H { public class C { private const int F = 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class A { [UnsafeAccessor(UnsafeAccessorKind.StaticField)] public extern static ref int F(H.C c); }
public static class Calls { public static object M() => A.F(null); }
