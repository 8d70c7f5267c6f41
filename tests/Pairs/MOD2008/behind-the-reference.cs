// law: what lies over the rest of such a struct overlaps no reference
// expect: nothing
//--- Host v1
namespace H { public struct S { public long A; public long B; } }
//--- Host v2
namespace H { public struct S { public long A; public object O; } }
//--- Library
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
public struct U { [System.Runtime.InteropServices.FieldOffset(0)] public H.S S; [System.Runtime.InteropServices.FieldOffset(8)] public long L; }
