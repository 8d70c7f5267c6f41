// law: an explicit implementation fits
// expect: nothing
//--- Host v1
namespace H { public interface I { int A(); } public class C { public static int Call(I i) => i.A(); } }
//--- Host v2
namespace H { public interface I { int A(); int B() => 2; } public class C { public static int Call(I i) => i.A() + i.B() - 2; } }
//--- Library
public class D : H.I { int H.I.A() => 5; }
public static class Calls { public static object M() { return H.C.Call(new D()); } }
