// law: an enum of other numbers of the same size fits everywhere
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public class C { public static int Length => 5; public static E[] All => [E.A, E.B, E.B]; private E _e; public E F; public ref E At => ref _e; public static string Of(System.ReadOnlySpan<E> e) => string.Join(",", e.ToArray()); } }
//--- Host v2
namespace H { public enum E : uint { A, B } public class C { public static int Length => 5; public static E[] All => [E.A, E.B, E.B]; private E _e; public E F; public ref E At => ref _e; public static string Of(System.ReadOnlySpan<E> e) => string.Join(",", e.ToArray()); } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { var c = new C(); c.At |= E.B; c.F |= E.B; var a = new[] { E.A, E.B, E.A, E.B, E.B }; a[0] = C.All[1]; Span<E> s = stackalloc E[C.Length]; s[1] = c.At | c.F; return C.Of(a) + C.Of([E.A, E.B, E.A]) + C.Of(s) + (int)a[0]; } }
