// law: a struct is no inline array any more
// expect: MOD6005 corrupts silent - Host!H.B
//--- Host v1
namespace H { [System.Runtime.CompilerServices.InlineArray(4)] public struct B { int _e; } }
//--- Host v2
namespace H { public struct B { int _e; } }
//--- Library
public class D { public H.B B; public int Guard = 7; public int Guard2 = 8; }
public static class Calls { public static object M() { var d = new D(); Span<int> s = d.B; for (int i = 0; i < s.Length; i++) { s[i] = 100 + i; } return d.Guard + d.Guard2; } }
