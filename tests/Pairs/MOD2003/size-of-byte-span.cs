// law: an enum of bytes that became larger: a span over what the compiler laid down
// expect: MOD2003 corrupts silent - Host!H.E
//--- Host v1
namespace H { public enum E : byte { A, B } public class C { public static string Of(System.ReadOnlySpan<E> e) => string.Join(",", e.ToArray()); } }
//--- Host v2
namespace H { public enum E : short { A, B } public class C { public static string Of(System.ReadOnlySpan<E> e) => string.Join(",", e.ToArray()); } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { return C.Of([E.A, E.B, E.A, E.B, E.B]); } }
