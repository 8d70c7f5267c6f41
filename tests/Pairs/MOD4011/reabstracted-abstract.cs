// law: an abstract member whose default is taken back
// expect: MOD4011 fails-call call System.EntryPointNotFoundException Library!D::A
//--- Host v1
namespace H { public interface I { int A(); } public interface J : I { int I.A() => 2; } public class C { public static int Call(I i) => i.A(); } }
//--- Host v2
namespace H { public interface I { int A(); } public interface J : I { abstract int I.A(); } public class C { public static int Call(I i) => i.A(); } }
//--- Library
public class D : H.J { }
public static class Calls { public static object M() => H.C.Call(new D()); }
