// law: the reference lies in a struct of the struct
// expect: MOD2008 fails-type type System.TypeLoadException Library!U
//--- Host v1
namespace H { public struct T { public long A; } public struct S { public T A; } }
//--- Host v2
namespace H { public struct T { public string A; } public struct S { public T A; } }
//--- Library
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
public struct U { [System.Runtime.InteropServices.FieldOffset(0)] public H.S S; [System.Runtime.InteropServices.FieldOffset(0)] public long L; }
