// law: an inline array holds a reference in each of its elements
// expect: MOD2008 fails-type type System.TypeLoadException Library!U
//--- Host v1
using System.Runtime.CompilerServices; namespace H { [InlineArray(2)] public struct S { int _element; } }
//--- Host v2
using System.Runtime.CompilerServices; namespace H { [InlineArray(2)] public struct S { object _element; } }
//--- Library
using System.Runtime.InteropServices; [StructLayout(LayoutKind.Explicit)] public struct U { [FieldOffset(0)] public H.S A; [FieldOffset(8)] public long B; }
public static class Calls { public static object M() { U u = default; u.B = 3; return u.B; } }
