// law: what accessors reach by text is still there, with more beside it
// expect: nothing
//--- Host v1
namespace H { class Secret { int A() => 1; } class G<T> { static int A(T t) => 1; } class Secrets { static int A<T>(System.Collections.Generic.List<T> list, Secret[] array, ref Secret one) => 1; } public class O { class In { static int F = 1; } } }
//--- Host v2
namespace H { class Secret { public int A() => 1; int A<T>() => 2; int A(int a) => 3; } class G<T> { static int A(T t) => 1; static int A(T[] t) => 2; } class Secrets { static int A<T>(System.Collections.Generic.List<T> list, Secret[] array, ref Secret one) => 1; } public class O { static class In { static int F = 1; } } }
//--- Library
using System.Runtime.CompilerServices;
public static class D
{
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)] [return: UnsafeAccessorType("H.Secret, Host")] public static extern object New();
    [UnsafeAccessor(UnsafeAccessorKind.Method)] public static extern int A([UnsafeAccessorType("H.Secret, Host")] object o);
    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "A")] public static extern int Many<T>([UnsafeAccessorType("H.Secrets, Host")] object o, [UnsafeAccessorType("System.Collections.Generic.List`1[[!!0]]")] object list, [UnsafeAccessorType("H.Secret[], Host")] object array, [UnsafeAccessorType("H.Secret&, Host")] ref object one);
    [UnsafeAccessor(UnsafeAccessorKind.StaticField)] public static extern ref int F([UnsafeAccessorType("H.O+In, Host")] object o);
}
public static class E<T> { [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern int A([UnsafeAccessorType("H.G`1[[!0]], Host")] object o, T t); }
public static class Calls
{
    public static object M() => D.A(D.New()) + D.F(null) + E<int>.A(null, 1);
    public static object N() { object one = null; return D.Many<int>(null, null, null, ref one); }
}
