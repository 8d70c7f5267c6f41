// law: a class in an accessor's signature is a struct now
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public class S { static int A() => 1; } }
//--- Host v2
namespace H { public struct S { static int A() => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int A(H.S s); }
public static class Calls { public static object M() => D.A(null); }
