// law: a type that is named by text is a struct now
// expect: MOD3007 fails-call call System.NotSupportedException Host!H.Secret
//--- Host v1
namespace H { class Secret { static int A() => 1; } }
//--- Host v2
namespace H { struct Secret { static int A() => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int A([UnsafeAccessorType("H.Secret, Host")] object o); }
public static class Calls { public static object M() => D.A(null); }
