// law: a parameter's type is named by text, and another now
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.C::A
//--- Host v1
namespace H { class Secret { } class Other { } public class C { static int A(Secret s) => 1; } }
//--- Host v2
namespace H { class Secret { } class Other { } public class C { static int A(Other s) => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int A(H.C c, [UnsafeAccessorType("H.Secret, Host")] object s); }
public static class Calls { public static object M() => D.A(null, null); }
