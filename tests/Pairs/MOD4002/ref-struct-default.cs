// law: a default takes its instance boxed, which a ref struct cannot be
// expect: MOD4002 fails-call call System.InvalidProgramException Library!S::Twice
//--- Host v1
namespace H { public interface I { int Get(); } public class C { public static int Use<T>(T t) where T : I, allows ref struct => t.Get(); } }
//--- Host v2
namespace H { public interface I { int Get(); int Twice() => 2 * Get(); } public class C { public static int Use<T>(T t) where T : I, allows ref struct => t.Twice(); } }
//--- Library
public ref struct S : H.I { public int Get() => 1; }
public static class Calls { public static object M() => H.C.Use(new S()); }
