// law: two references over one another
// expect: nothing
//--- Host v1
namespace H { public struct S { public long A; } public struct T { public long A; } }
//--- Host v2
namespace H { public struct S { public object A; } public struct T { public object A; } }
//--- Library
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
public struct U { [System.Runtime.InteropServices.FieldOffset(0)] public H.S S; [System.Runtime.InteropServices.FieldOffset(0)] public H.T L; }
