// law: an interface's member is sealed, and the class's method is called by nobody
// expect: MOD4012 changes silent - Library!D::A():System.Int32
//--- Host v1
namespace H { public interface I { int A() => 1; } public class C { public static int Call(I i) => i.A(); } }
//--- Host v2
namespace H { public interface I { sealed int A() => 1; } public class C { public static int Call(I i) => i.A(); } }
//--- Library
public class D : H.I { public int A() => 2; }
public static class Calls { public static object M() { return H.C.Call(new D()); } }
