// law: a struct that native code takes holds another one, and that an object
// expect: MOD2011 fails-call call System.TypeLoadException Host!H.I
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct I { public int B; } public struct S { public int A; public I In; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public struct I { public int B; public object Tag; } public struct S { public int A; public I In; } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(S s); }
public static unsafe class Calls { public static object M() { return Native.Take(default); } }
