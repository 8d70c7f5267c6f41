// law: a struct is read from native memory, and its layout is not fixed any more
// expect: MOD2011 fails-call call System.ArgumentException Host!H.S
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { [StructLayout(LayoutKind.Auto)] public struct S { public int A; } }
//--- Library
using System.Runtime.InteropServices;
using H;

public static unsafe class Calls { public static object M() { var p = Marshal.AllocHGlobal(64); Marshal.WriteInt32(p, 3); return Marshal.PtrToStructure<S>(p).A; } }
