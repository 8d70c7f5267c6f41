// law: a struct of the library holds one of the host, and that an object now
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
public struct T { public int B; public S In; } public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(T t); }
public static unsafe class Calls { public static object M() { return Native.Take(default); } }
