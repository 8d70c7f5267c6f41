// law: also where it was null
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Get(System.Int32,System.Nullable`1<System.Int32>):System.Nullable`1<System.Int32>#2
//--- Host v1
namespace H { public class C { public static int? Get(int a, int? b = null) => a + b; } }
//--- Host v2
namespace H { public class C { public static int? Get(int a, int? b = 6) => a + b; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(7); } }
