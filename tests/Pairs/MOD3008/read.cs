// law: a field that became readonly is read
// expect: nothing
//--- Host v1
namespace H { public static class C { public static int F = 2; } }
//--- Host v2
namespace H { public static class C { public static readonly int F = 2; } }
//--- Library
public static class Calls { public static object M() => H.C.F + H.C.F.GetHashCode(); }
