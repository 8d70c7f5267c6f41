// law: what unmanaged code gives has a fixed layout
// expect: MOD2010 fails-call jit System.InvalidProgramException Host!H.S
// expect: MOD2010 fails-call jit System.InvalidProgramException Host!H.R
//--- Host v1
namespace H { public struct S { public int X; } public struct R { public int X; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { [StructLayout(LayoutKind.Auto)] public struct S { public int X; } public struct R { public int X; public (int, int) Y; } }
//--- Library
using System.Runtime.InteropServices; public static class Calls { [UnmanagedCallersOnly] static int Direct(H.S s) => 1; [UnmanagedCallersOnly] static int Within(H.R r) => 1; }
