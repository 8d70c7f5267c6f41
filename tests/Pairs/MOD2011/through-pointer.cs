// law: a struct is passed through a pointer to native code, and has an object now
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

public static unsafe class Calls { public static object M() { var abs = (delegate* unmanaged<S, int>)NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "abs"); return abs(default); } }
