// law: a field of a generic class
// expect: MOD3008 changes silent - Host!H.C`1::F:System.Int32
//--- Host v1
namespace H { public static class C<T> { public static int F; } }
//--- Host v2
namespace H { public static class C<T> { public static readonly int F; } }
//--- Library
public static class Calls { public static object M() { H.C<int>.F = 3; return H.C<int>.F; } }
