// law: the layout of a struct that native code takes is not fixed any more
// expect: MOD2011 fails-call call System.Runtime.InteropServices.MarshalDirectiveException Host!H.S
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { [StructLayout(LayoutKind.Auto)] public struct S { public int A; } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(S s); }
public static unsafe class Calls { public static object M() { return Native.Take(default); } }
