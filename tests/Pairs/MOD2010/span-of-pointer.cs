// law: a span over memory that the library has got itself
// expect: MOD2010 fails-call call System.ArgumentException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } public struct G<T> { public T A; } }
//--- Host v2
namespace H { public struct S { public int A; public string B; } public struct G<T> { public T A; public object B; } }
//--- Library
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
public static unsafe class Calls { public static object M() { byte* b = stackalloc byte[64]; var s = new Span<H.S>(b, 2); s[0].A = 1; return s[0].A; } }
