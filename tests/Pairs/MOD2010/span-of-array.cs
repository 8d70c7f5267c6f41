// law: a span over an array may hold references
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } public struct G<T> { public T A; } }
//--- Host v2
namespace H { public struct S { public int A; public string B; } public struct G<T> { public T A; public object B; } }
//--- Library
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
public static unsafe class Calls { public static object M() { var a = new H.S[2]; var s = a.AsSpan(); s[1].A = 3; fixed (H.S* p = a) { return p[1].A + new Span<H.S>(a, 0, 2).Length + MemoryMarshal.CreateSpan(ref a[0], 1).Length; } } }
