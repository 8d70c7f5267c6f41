// law: a value that is written to bytes, if there is room
// expect: MOD2010 fails-call call System.ArgumentException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } public struct G<T> { public T A; } }
//--- Host v2
namespace H { public struct S { public int A; public string B; } public struct G<T> { public T A; public object B; } }
//--- Library
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
public static unsafe class Calls { public static object M() { var s = new H.S(); return MemoryMarshal.TryWrite(new byte[64], in s); } }
