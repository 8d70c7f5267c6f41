// law: a field that is no reference any more is another
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.S::A:System.Int32&
//--- Host v1
namespace H { public ref struct S { public ref int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public static class Calls { public static object M() { int i = 1; var s = new H.S { A = ref i }; s.A++; return i; } }
