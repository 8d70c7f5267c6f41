// law: an index that is still within
// expect: nothing
//--- Host v1
namespace H { [System.Runtime.CompilerServices.InlineArray(4)] public struct B { int _e; } }
//--- Host v2
namespace H { [System.Runtime.CompilerServices.InlineArray(2)] public struct B { int _e; } }
//--- Library
public class D { public H.B B; }
public static class Calls { public static object M() { var d = new D(); d.B[1] = 5; return d.B[1]; } }
