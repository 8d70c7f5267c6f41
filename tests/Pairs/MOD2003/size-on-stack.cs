// law: an enum of other numbers: there is too little room for it on the stack
// expect: MOD2003 corrupts silent - Host!H.E
//--- Host v1
namespace H { public enum E { A, B } public class C { public static string Of(System.Span<E> e) => string.Join(",", e[..2].ToArray()); } }
//--- Host v2
namespace H { public enum E : long { A, B } public class C { public static string Of(System.Span<E> e) => string.Join(",", e[..2].ToArray()); } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { Span<E> a = stackalloc E[4], b = stackalloc E[4]; b.Fill(E.B); return C.Of(a); } }
