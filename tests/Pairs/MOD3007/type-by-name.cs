// law: a type that is named by text
// expect: MOD3007 fails-call call System.TypeLoadException Host!H.Secret
//--- Host v1
namespace H { class Secret { static int A() => 1; } public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "A")] public static extern int A([UnsafeAccessorType("H.Secret, Host")] object o); }
public static class Calls { public static object M() { return D.A(null); } }
