// law: the native size of a struct does not depend on what the structs in it hold
// expect: nothing
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct I { public long B; } public struct S { public int A; public I In; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public struct I { public object B; } public struct S { public int A; public I In; } }
//--- Library
using System.Runtime.InteropServices;
using H;

public static unsafe class Calls { public static object M() { return Marshal.SizeOf<S>() > 0; } }
