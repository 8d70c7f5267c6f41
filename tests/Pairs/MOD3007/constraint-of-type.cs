// law: a generic type that an accessor reaches into has a constraint now
// expect: MOD3007 fails-call call System.InvalidProgramException Host!H.C`1::A
//--- Host v1
namespace H { public class C<T> { static int A() => 1; } }
//--- Host v2
namespace H { public class C<T> where T : class { static int A() => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D<T> { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int A(H.C<T> c); }
public static class Calls { public static object M() => D<string>.A(null); }
