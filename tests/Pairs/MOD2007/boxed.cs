// law: a ref struct is not boxed
// expect: MOD2007 fails-call jit System.InvalidProgramException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public static class Calls { public static object M() { object o = new H.S(); return o is null; } }
