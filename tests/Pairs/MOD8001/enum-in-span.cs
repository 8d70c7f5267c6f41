// law: values of an enum are in data that a span lies over
// since: v1
// expect: MOD8001 changes silent - Host!H.E::B
//--- Host v1
namespace H { public enum E { A, B, C } public class C { public static string Of(System.ReadOnlySpan<E> e) => string.Join(",", e.ToArray()); } }
//--- Host v2
namespace H { public enum E { A, B = 7, C = 2 } public class C { public static string Of(System.ReadOnlySpan<E> e) => string.Join(",", e.ToArray()); } }
//--- Library
using H;
public static class Calls { public static object M() { return H.C.Of([E.A, E.C, E.B, E.A, E.C]); } }
