// law: an accessor has the constraint that the method has now
// expect: nothing
//--- Host v1
namespace H { public class C { static int A<T>() => 1; static int B<T>() => 1; } }
//--- Host v2
namespace H { public class C { static int A<T>() where T : class => 1; static int B<T>() where T : IDisposable => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int A<T>(H.C c) where T : class; [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int B<T>(H.C c) where T : System.IO.Stream; }
public static class Calls { public static object M() => D.A<string>(null) + D.B<System.IO.Stream>(null); }
