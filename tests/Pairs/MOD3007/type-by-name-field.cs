// law: a field of a type that is named by text
// expect: MOD3007 fails-call call System.MissingFieldException Host!H.Secret::F
//--- Host v1
namespace H { class Secret { static int F = 1; } }
//--- Host v2
namespace H { class Secret { int F = 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticField)] public static extern ref int F([UnsafeAccessorType("H.Secret, Host")] object o); }
public static class Calls { public static object M() => D.F(null); }
