// law: an array of a type that is not there any more is named by text
// expect: MOD3007 fails-call call System.TypeLoadException Host!H.Secret
//--- Host v1
namespace H { class Secret { } public class C { static int A(Secret[] s) => 1; } }
//--- Host v2
namespace H { public class C { static int A(object[] s) => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int A(H.C c, [UnsafeAccessorType("H.Secret[], Host")] object s); }
public static class Calls { public static object M() => D.A(null, null); }
