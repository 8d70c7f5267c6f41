// law: a field of a struct in a field that became readonly
// expect: MOD3008 changes silent - Host!H.C::F:H.P
//--- Host v1
namespace H { public struct P { public int X; } public static class C { public static P F; } }
//--- Host v2
namespace H { public struct P { public int X; } public static class C { public static readonly P F; } }
//--- Library
public static class Calls { public static object M() { H.C.F.X = 5; return H.C.F.X; } }
