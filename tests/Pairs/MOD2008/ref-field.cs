// law: a managed reference is one, too
// expect: MOD2008 fails-type type System.TypeLoadException Library!U
//--- Host v1
namespace H { public ref struct S { public long X; } }
//--- Host v2
namespace H { public ref struct S { public Span<int> X; } }
//--- Library
using System.Runtime.InteropServices; [StructLayout(LayoutKind.Explicit)] public ref struct U { [FieldOffset(0)] public H.S A; [FieldOffset(0)] public long B; }
public static class Calls { public static object M() { U u = default; u.B = 3; return u.B; } }
