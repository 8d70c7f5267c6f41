// law: an array as a field fails whoever uses the field
// expect: MOD2007 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public class D { public H.S[] F; }
public static class Calls { public static object M() { return new D().F is null; } }
