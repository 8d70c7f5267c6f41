// law: the CLR lays a reference first, whatever the order of the fields
// expect: MOD2008 fails-type type System.TypeLoadException Library!U
//--- Host v1
namespace H { public struct S { public long A; public int B; } }
//--- Host v2
namespace H { public struct S { public long A; public object O; } }
//--- Library
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
public struct U { [System.Runtime.InteropServices.FieldOffset(0)] public H.S S; [System.Runtime.InteropServices.FieldOffset(0)] public long L; }
