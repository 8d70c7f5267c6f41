// law: a struct that gained a reference is overlapped
// expect: MOD2008 fails-type type System.TypeLoadException Library!U
//--- Host v1
namespace H { public struct S { public long A; } }
//--- Host v2
namespace H { public struct S { public object A; } }
//--- Library
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
public struct U { [System.Runtime.InteropServices.FieldOffset(0)] public H.S S; [System.Runtime.InteropServices.FieldOffset(0)] public long L; }
