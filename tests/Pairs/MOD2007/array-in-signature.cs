// law: an array of ref structs in a signature
// expect: MOD2007 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public class D { public static int N(H.S[] a) => 1; }
public static class Calls { public static object M() { return D.N(null); } }
