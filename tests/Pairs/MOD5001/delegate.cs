// law: a delegate of it
// expect: MOD5001 fails-call call System.MethodAccessException Host!H.C::Get():System.Int32
//--- Host v1
namespace H { public class C { public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { internal static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { Func<int> f = H.C.Get; return f(); } }
