// law: a generic type that is named by text has a constraint now
// expect: MOD3007 fails-call call System.ArgumentException Host!H.G`1
//--- Host v1
namespace H { class G<T> { static int A(T t) => 1; } }
//--- Host v2
namespace H { class G<T> where T : class { static int A(T t) => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D<T> { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int A([UnsafeAccessorType("H.G`1[[!0]], Host")] object o, T t); }
public static class Calls { public static object M() => D<int>.A(null, 1); }
