// law: an interface of the library makes the diamond
// expect: MOD4011 fails-call call System.Runtime.AmbiguousImplementationException Library!D::N
//--- Host v1
namespace H { public interface I { int N() => 1; } public interface J : I { } public class C { public static int Call(I i) => i.N(); } }
//--- Host v2
namespace H { public interface I { int N() => 1; } public interface J : I { int I.N() => 2; } public class C { public static int Call(I i) => i.N(); } }
//--- Library
public interface IMine : H.I { int H.I.N() => 5; }
public class D : H.J, IMine { }
public static class Calls { public static object M() => H.C.Call(new D()); }
