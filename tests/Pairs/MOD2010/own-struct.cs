// law: a struct of the library around one of the host
// expect: MOD2010 fails-call call System.ArgumentException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } public struct G<T> { public T A; } }
//--- Host v2
namespace H { public struct S { public int A; public string B; } public struct G<T> { public T A; public object B; } }
//--- Library
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
public struct Own { public H.S S; }
public static unsafe class Calls { public static object M() { return MemoryMarshal.AsBytes(new Own[2].AsSpan()).Length > 0; } }
