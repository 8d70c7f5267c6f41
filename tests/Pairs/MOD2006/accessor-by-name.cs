// law: a class that is named by text is abstract now, and an accessor makes an instance of it
// expect: MOD2006 fails-call jit System.InvalidOperationException Host!H.Secret
//--- Host v1
namespace H { class Secret { public Secret(int a) { } } }
//--- Host v2
namespace H { abstract class Secret { public Secret(int a) { } } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.Constructor)] [return: UnsafeAccessorType("H.Secret, Host")] public static extern object New(int a); }
public static class Calls { public static object M() => D.New(1) is null; }
