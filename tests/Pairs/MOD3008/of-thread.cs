// law: a field of each thread is read anew always
// expect: nothing
//--- Host v1
namespace H { public static class C { [ThreadStatic] public static int F; } }
//--- Host v2
namespace H { public static class C { [ThreadStatic] public static readonly int F; } }
//--- Library
public static class Calls { public static object M() { H.C.F = 3; return H.C.F; } }
