// law: two interfaces give a default for the same member
// expect: MOD4011 fails-call call System.Runtime.AmbiguousImplementationException Library!D::N
//--- Host v1
namespace H { public interface I { int N() => 1; } public interface J : I { } public interface K : I { } public class C { public static int Call(I i) => i.N(); } }
//--- Host v2
namespace H { public interface I { int N() => 1; } public interface J : I { int I.N() => 2; } public interface K : I { int I.N() => 3; } public class C { public static int Call(I i) => i.N(); } }
//--- Library
public class D : H.J, H.K { }
public static class Calls { public static object M() => H.C.Call(new D()); }
