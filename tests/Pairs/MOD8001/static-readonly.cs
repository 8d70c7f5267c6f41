// law: the value of a field is read when the library runs
// since: v1
// expect: nothing
//--- Host v1
namespace H { public class C { public static readonly int Max = 10; public static bool Is(int m) => m == Max; } }
//--- Host v2
namespace H { public class C { public static readonly int Max = 20; public static bool Is(int m) => m == Max; } }
//--- Library
public static class Calls { public static object M() { return H.C.Is(H.C.Max); } }
