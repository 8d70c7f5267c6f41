// law: an array has a native form where its length is told
// expect: nothing
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; [MarshalAs(UnmanagedType.ByValArray, SizeConst = 2)] public int[] More; } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(S s); }
public static unsafe class Calls { public static object M() { return Native.Take(default); } }
