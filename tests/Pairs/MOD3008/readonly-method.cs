// law: a method of a struct that only reads
// expect: nothing
//--- Host v1
namespace H { public struct P { public int X; public readonly int Get() => X; } public static class C { public static P F; } }
//--- Host v2
namespace H { public struct P { public int X; public readonly int Get() => X; } public static class C { public static readonly P F; } }
//--- Library
public static class Calls { public static object M() => H.C.F.Get() + H.C.F.X; }
