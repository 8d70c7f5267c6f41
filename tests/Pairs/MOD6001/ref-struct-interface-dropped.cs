// law: a ref struct that implements the interface no longer
// expect: MOD6001 fails-call jit System.Security.VerificationException Host!H.R::Use`1(!!0):System.Int32
//--- Host v1
namespace H { public interface I { int F(); } public ref struct S : I { public int F() => 1; } public class R { public static int Use<T>(T t) where T : I, allows ref struct => t.F(); } }
//--- Host v2
namespace H { public interface I { int F(); } public ref struct S { public int F() => 1; } public class R { public static int Use<T>(T t) where T : I, allows ref struct => t.F(); } }
//--- Library
public static class Calls { public static object M() => H.R.Use(new H.S()); }
