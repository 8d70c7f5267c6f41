// law: a member with a default is renamed: the default is taken, and what implemented it is dead; the older host shows it
// since: v1
// expect: MOD4012 changes silent - Library!D::A(System.Int32):System.Int32
//--- Host v1
namespace H { public interface I<T> { int A(T n) => 1; } public static class U { public static int Use(I<int> i) => i.A(1); } }
//--- Host v2
namespace H { public interface I<T> { int B(T n) => 1; } public static class U { public static int Use(I<int> i) => i.B(1); } }
//--- Library
public class D : H.I<int> { public int A(int n) => 2; }
public static class Calls { public static object M() => H.U.Use(new D()); }
