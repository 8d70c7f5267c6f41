// law: static members too
// expect: MOD4011 fails-call call System.Runtime.AmbiguousImplementationException Library!D::N
//--- Host v1
namespace H { public interface I { static abstract int N(); } public interface J : I { static int I.N() => 2; } public interface K : I { } public class C { public static int Call<T>() where T : I => T.N(); } }
//--- Host v2
namespace H { public interface I { static abstract int N(); } public interface J : I { static int I.N() => 2; } public interface K : I { static int I.N() => 3; } public class C { public static int Call<T>() where T : I => T.N(); } }
//--- Library
public class D : H.J, H.K { }
public static class Calls { public static object M() => H.C.Call<D>(); }
