// law: a reference that is read-only now cannot be pinned by what is compiled
// expect: MOD3002 fails-call jit System.MissingMethodException Host!H.P::GetPinnableReference():System.Int32&
//--- Host v1
namespace H { public class P { int i = 5; public ref int GetPinnableReference() => ref i; } }
//--- Host v2
namespace H { public class P { int i = 5; public ref readonly int GetPinnableReference() => ref i; } }
//--- Library
public unsafe static class Calls { public static object M() { fixed (int* p = new H.P()) return *p; } }
