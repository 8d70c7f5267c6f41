// law: what unmanaged code calls takes and returns mere bytes
// expect: MOD2010 fails-call jit System.InvalidProgramException Host!H.S
// expect: MOD2010 fails-call jit System.InvalidProgramException Host!H.R
// expect: MOD2010 fails-call jit System.InvalidProgramException Host!H.Q
//--- Host v1
namespace H { public struct S { public int X; } public struct R { public S X; } public struct Q { public int X; } }
//--- Host v2
namespace H { public struct S { public string X; } public struct R { public S X; } public struct Q { public bool X; } }
//--- Library
using System.Runtime.InteropServices; public static class Calls { [UnmanagedCallersOnly] static int Direct(H.S s) => 1; [UnmanagedCallersOnly] static H.R Within(int x) => default; [UnmanagedCallersOnly] static int Boolean(H.Q q) => 1; }
