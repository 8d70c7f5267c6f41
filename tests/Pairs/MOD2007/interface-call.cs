// law: a call through an interface boxes it
// expect: MOD2007 fails-call jit System.InvalidProgramException Host!H.S
//--- Host v1
namespace H { public interface I { int N(); } public struct S : I { public int N() => 1; } }
//--- Host v2
namespace H { public interface I { int N(); } public ref struct S : I { public int N() => 1; } }
//--- Library
public static class Calls { public static object M() { H.I i = default(H.S); return i.N(); } }
