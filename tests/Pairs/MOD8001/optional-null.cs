// law: also null
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Get(System.Int32,System.String):System.String#2
//--- Host v1
namespace H { public class C { public static string Get(int a, string b = null) => b ?? "none"; } }
//--- Host v2
namespace H { public class C { public static string Get(int a, string b = "some") => b ?? "none"; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(7); } }
