// law: a struct that became a class is the cause of all that follows
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public class S { public int A; } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(S s); }
public static unsafe class Calls { public static object M() { return Native.Take(default); } }
