// law: an enum of other numbers: an array that the host fills and reads has the size of today
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public class C { public static string Of(E[] e) { e[1] = E.B; return string.Join(",", e); } } }
//--- Host v2
namespace H { public enum E : byte { A, B } public class C { public static string Of(E[] e) { e[1] = E.B; return string.Join(",", e); } } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { return C.Of(new E[3]); } }
