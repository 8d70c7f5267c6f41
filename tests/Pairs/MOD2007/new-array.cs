// law: there are no arrays of ref structs
// expect: MOD2007 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public static class Calls { public static object M() { return new H.S[2].Length; } }
