// law: a pointer is passed as it is
// expect: nothing
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { [StructLayout(LayoutKind.Auto)] public struct S { public int A; public object Tag; } }
//--- Library
using System.Runtime.InteropServices;
using H;
#pragma warning disable CS8500
public static unsafe class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(S* s); }
public static unsafe class Calls { public static object M() { return Native.Take(null); } }
