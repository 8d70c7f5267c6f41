// law: a variable that lives over an await is a field
// expect: MOD2007 fails-type type System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public static class Calls { public static object M() { return N().Result; } static async Task<int> N() { H.S s = new H.S(); s.A = 1; await Task.Yield(); return s.A; } }
