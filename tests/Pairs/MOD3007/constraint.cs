// law: a generic method that an accessor reaches has a constraint now
// expect: MOD3007 fails-call call System.InvalidProgramException Host!H.C::A
//--- Host v1
namespace H { public class C { static int A<T>() => 1; } }
//--- Host v2
namespace H { public class C { static int A<T>() where T : class => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int A<T>(H.C c); }
public static class Calls { public static object M() => D.A<string>(null); }
