// law: a generic method
// expect: MOD5001 fails-call call System.MethodAccessException Host!H.C::Get`1(!!0):System.Int32
//--- Host v1
namespace H { public class C { public static int Get<T>(T t) => 1; } }
//--- Host v2
namespace H { public class C { internal static int Get<T>(T t) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get("x"); } }
