// law: a ref struct is disposed of by its own method
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.S::Dispose():System.Void
//--- Host v1
namespace H { public ref struct S { public static int N; public void Dispose() => N++; } }
//--- Host v2
namespace H { public ref struct S : IDisposable { public static int N; void IDisposable.Dispose() => N++; } }
//--- Library
public static class Calls { public static object M() { using (var s = new H.S()) { } return H.S.N; } }
