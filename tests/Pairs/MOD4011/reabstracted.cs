// law: the default is taken back
// expect: MOD4011 fails-call call System.EntryPointNotFoundException Library!D::N
//--- Host v1
namespace H { public interface I { int N() => 1; } public interface J : I { } public class C { public static int Call(I i) => i.N(); } }
//--- Host v2
namespace H { public interface I { int N() => 1; } public interface J : I { abstract int I.N(); } public class C { public static int Call(I i) => i.N(); } }
//--- Library
public class D : H.J { }
public static class Calls { public static object M() => H.C.Call(new D()); }
