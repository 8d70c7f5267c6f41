// law: the default of an optional parameter stays in the library
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Get(System.Int32,System.Boolean):System.Int32#2
//--- Host v1
namespace H { public class C { public static int Get(int a, bool b = false) => b ? a : -a; } }
//--- Host v2
namespace H { public class C { public static int Get(int a, bool b = true) => b ? a : -a; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(7); } }
