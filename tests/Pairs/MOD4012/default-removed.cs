// law: a member is gone and nothing came in its place: nobody calls what implemented it, and nobody wants to
// since: v1
// expect: nothing
//--- Host v1
namespace H { public interface I { int A() => 1; int B() => 1; } public static class U { public static int Use(I i) => i.B(); } }
//--- Host v2
namespace H { public interface I { int B() => 1; } public static class U { public static int Use(I i) => i.B(); } }
//--- Library
public class D : H.I { public int A() => 2; }
public static class Calls { public static object M() => H.U.Use(new D()); }
