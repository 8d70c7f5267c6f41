// law: where nothing is marshalled, a struct that native code takes has text now
// expect: MOD2011 fails-call call System.Runtime.InteropServices.MarshalDirectiveException Host!H.S
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; public string Text; } }
//--- Library
using System.Runtime.InteropServices;
using H;
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(S s); }
public static unsafe class Calls { public static object M() { return Native.Take(default); } }
