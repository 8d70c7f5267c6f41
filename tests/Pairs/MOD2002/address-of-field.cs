// law: the JIT refuses to take the address of a field of a value
// expect: MOD2002 fails-call jit System.InvalidProgramException Host!H.C
//--- Host v1
namespace H { public class C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Host v2
namespace H { public struct C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Library
public static class Calls { public static object M() { return System.Threading.Interlocked.Increment(ref new H.C(4).F); } }
