// law: plain pointers are not checked
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } public struct G<T> { public T A; } }
//--- Host v2
namespace H { public struct S { public int A; public string B; } public struct G<T> { public T A; public object B; } }
//--- Library
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
public static unsafe class Calls { public static object M() { H.S* p = stackalloc H.S[2]; p[0].A = 1; var s = new H.S { A = 2 }; H.S* q = &s; return p[0].A + q->A + (sizeof(H.S) > 0 ? 1 : 0); } }
