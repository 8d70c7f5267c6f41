// law: an explicit implementation that is still there
// expect: nothing
//--- Host v1
namespace H { public interface I { int A(); } public class C { public static int Call(I i) => i.A(); } }
//--- Host v2
namespace H { public interface I { int A(); int A(int i) => i; } public class C { public static int Call(I i) => i.A(); } }
//--- Library
public class D : H.I { int H.I.A() => 4; }
public static class Calls { public static object M() { return H.C.Call(new D()); } }
