// law: a product beside is no size of what is made room for on the stack
// expect: nothing
//--- Host v1
namespace H { public enum E : byte { A, B } public class C { public static int Length => 4; public static string Of(System.Span<E> e) => string.Join(",", e.ToArray()); } }
//--- Host v2
namespace H { public enum E : byte { A, B } public class C { public static int Length => 4; public static string Of(System.Span<E> e) => string.Join(",", e.ToArray()) + ""; } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { var u = checked((uint)C.Length * 3u); Span<E> a = stackalloc E[C.Length]; a.Fill(E.B); return C.Of(a) + u; } }
