// law: so does a text
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Name
//--- Host v1
namespace H { public class C { public const string Name = "old"; public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public const string Name = "new"; public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get() + H.C.Name; } }
