// law: a member with a default has another signature: the default is taken, and what implemented it is dead
// expect: MOD4012 changes silent - Library!C::A(System.Int32):System.Int32
//--- Host v1
namespace H { public interface I { int A(int a) => 1; } public static class U { public static int Use(I i) => i.A(1); } }
//--- Host v2
namespace H { public interface I { int A(long a) => 1; } public static class U { public static int Use(I i) => i.A(1); } }
//--- Library
public class C : H.I { public int A(int a) => 2; }
public static class Calls { public static object M() => H.U.Use(new C()); }
