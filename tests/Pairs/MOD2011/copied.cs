// law: a struct is copied to native memory, and has an object now
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

public static unsafe class Calls { public static object M() { var p = Marshal.AllocHGlobal(64); Marshal.StructureToPtr(new S { A = 3 }, p, false); return Marshal.ReadInt32(p); } }
