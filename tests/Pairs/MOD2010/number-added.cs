// law: a struct that gained a number
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } public struct G<T> { public T A; } }
//--- Host v2
namespace H { public struct S { public int A; public long B; } public struct G<T> { public T A; public double B; } }
//--- Library
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
public static unsafe class Calls { public static object M() { byte* b = stackalloc byte[64]; var s = new Span<H.S>(b, 2); s[0].A = 1; return s[0].A; } }
