// law: a value that is read from bytes, if there are enough
// expect: MOD2010 fails-call call System.ArgumentException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } public struct G<T> { public T A; } }
//--- Host v2
namespace H { public struct S { public int A; public string B; } public struct G<T> { public T A; public object B; } }
//--- Library
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
public static unsafe class Calls { public static object M() { return MemoryMarshal.TryRead(new byte[64], out H.S s); } }
