// law: a reference at an offset that is no multiple of its size
// expect: MOD2008 fails-type type System.TypeLoadException Library!U
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public struct S { public object A; } }
//--- Library
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
public struct U { [System.Runtime.InteropServices.FieldOffset(0)] public int L; [System.Runtime.InteropServices.FieldOffset(4)] public H.S S; }
