// law: a call of a static abstract member names its signature
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.I::F():System.Int32
//--- Host v1
namespace H { public interface I { static abstract int F(); } public class C : I { public static int F() => 1; } }
//--- Host v2
namespace H { public interface I { static abstract long F(); } public class C : I { public static long F() => 1; } }
//--- Library
public static class Calls { static object P<T>() where T : H.I => T.F(); public static object M() => P<H.C>(); }
