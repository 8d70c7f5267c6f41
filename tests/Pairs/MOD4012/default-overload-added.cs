// law: another member of that name, with a default: what implemented the old one still does
// expect: nothing
//--- Host v1
namespace H { public interface I { int A(int a) => 1; } public static class U { public static int Use(I i) => i.A(1); } }
//--- Host v2
namespace H { public interface I { int A(int a) => 1; int A(long a) => 3; } public static class U { public static int Use(I i) => i.A(1); } }
//--- Library
public class C : H.I { public int A(int a) => 2; }
public static class Calls { public static object M() => H.U.Use(new C()); }
