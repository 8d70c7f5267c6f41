// law: what is boxed and unboxed as a whole works for a class as well
// expect: nothing
//--- Host v1
namespace H { public struct C { public int F; public C(int a) { F = a; } public int N() => F; } }
//--- Host v2
namespace H { public class C { public int F; public C(int a) { F = a; } public int N() => F; } }
//--- Library
public static class Calls { private static object O(object o) => o; public static object M() => O(new H.C(1)) is H.C; public static object N() => O(O(new H.C(1))).GetType().Name; public static object P() => new H.C[2].Length; }
