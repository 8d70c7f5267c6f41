// law: an inline array is enumerated to the length that it had
// expect: MOD6005 corrupts silent - Host!H.B
//--- Host v1
namespace H { [System.Runtime.CompilerServices.InlineArray(4)] public struct B { int e; } }
//--- Host v2
namespace H { [System.Runtime.CompilerServices.InlineArray(2)] public struct B { int e; } }
//--- Library
public struct W { public H.B B; public int Next; public int Last; }
public static class Calls { public static object M() { var w = new W { Next = 9 }; int n = 0; foreach (var i in w.B) n += i; return n; } }
