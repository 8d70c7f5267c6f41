// law: or than an index that the library has
// expect: MOD6005 corrupts silent - Host!H.B
//--- Host v1
namespace H { [System.Runtime.CompilerServices.InlineArray(4)] public struct B { int _e; } }
//--- Host v2
namespace H { [System.Runtime.CompilerServices.InlineArray(2)] public struct B { int _e; } }
//--- Library
public class D { public H.B B; public int Guard = 7; public int Guard2 = 8; }
public static class Calls { public static object M() { var d = new D(); d.B[2] = 5; d.B[3] = 6; return d.Guard + d.Guard2; } }
