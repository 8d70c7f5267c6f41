// law: native code returns a struct, and it has an object now
// expect: MOD2011 fails-call call System.TypeLoadException Host!H.S
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; public object Tag; } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern S Get(int s); }
public static unsafe class Calls { public static object M() { return Native.Get(-3).A; } }
