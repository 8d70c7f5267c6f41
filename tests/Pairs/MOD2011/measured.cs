// law: the native size of a struct is asked, and it has an object now
// expect: MOD2011 fails-call call System.ArgumentException Host!H.S
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; public object Tag; } }
//--- Library
using System.Runtime.InteropServices;
using H;

public static unsafe class Calls { public static object M() { return Marshal.SizeOf<S>(); } }
