// law: an enum of other numbers: elements of an array are written with the size that the compiler saw
// expect: MOD2003 corrupts silent - Host!H.E
//--- Host v1
namespace H { public enum E { A, B } public class C { public static string Of(E[] e) => string.Join(",", e); } }
//--- Host v2
namespace H { public enum E : byte { A, B } public class C { public static string Of(E[] e) => string.Join(",", e); } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { var a = new E[9]; a[0] = E.B; a[1] = E.B; a[2] = E.B; return C.Of(a); } }
