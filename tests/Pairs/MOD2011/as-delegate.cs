// law: a delegate is made of native code that takes a struct, and it has an object now
// expect: MOD2011 fails-call call System.TypeLoadException Host!H.S
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } public delegate int D(S s); }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; public object Tag; } public delegate int D(S s); }
//--- Library
using System.Runtime.InteropServices;
using H;

public static unsafe class Calls { public static object M() { var abs = Marshal.GetDelegateForFunctionPointer<D>(NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "abs")); return abs(default); } }
