// law: a call of a member of the library's own generic type looks up the generic type of what is passed; neither a class that is none, nor what stands in its arguments
// expect: MOD1009 fails-call jit System.IO.FileNotFoundException Host!H.C`1
// expect: MOD1009 fails-call jit System.IO.FileNotFoundException Host!H.P
//--- Host v1
namespace H { public class C<T> { } public class P { } }
//--- Moved v2 compile-only
namespace H { public class C<T> { } public class P { } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.C<>))]
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.P))]
namespace H { public class X { } }
//--- Library
public class D<T> { public virtual int A(H.C<T> c) => 1; public static int B(List<H.C<int>> c) => 1; public static int R(H.C<int>[] c) => 1; public static int L(List<H.P> c) => 1; public static int P(H.P c) => 1; }
public static class E { public static int A(H.C<int> c) => 1; }
public static class Calls
{
    public static object M() => new D<int>().A(null);
    public static object N() { if (Environment.TickCount64 < 0) { return D<int>.B(null); } return 1; }
    public static object O() => D<int>.R(null);
    public static object L() { if (Environment.TickCount64 < 0) { return D<int>.L(null); } return 1; }
    public static object P() { if (Environment.TickCount64 < 0) { return D<int>.P(null); } return 1; }
    public static object Q() { if (Environment.TickCount64 < 0) { return E.A(null); } return 1; }
}
