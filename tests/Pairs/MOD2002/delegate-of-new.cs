// law: the JIT refuses to make a delegate over a struct
// expect: MOD2002 fails-call jit System.InvalidProgramException Host!H.C
//--- Host v1
namespace H { public class C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Host v2
namespace H { public struct C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Library
public static class Calls { public static object M() { Func<int> f = new H.C(3).N; return f(); } }
