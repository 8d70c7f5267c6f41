// law: what is written is one of two values
// expect: MOD3008 changes silent - Host!H.C::F:H.P
//--- Host v1
namespace H { public struct P { public int X; } public static class C { public static P F; } }
//--- Host v2
namespace H { public struct P { public int X; } public static class C { public static readonly P F; } }
//--- Library
public static class Calls { public static object M() { H.C.F.X = Environment.TickCount64 < 0 ? 5 : Environment.ProcessId < 0 ? 6 : 7; return H.C.F.X; } }
