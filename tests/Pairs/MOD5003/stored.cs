// law: or where it is written
// expect: MOD5003 fails-call call System.FieldAccessException Host!H.C::F:System.Int32
//--- Host v1
namespace H { public class C { public static int F; } }
//--- Host v2
namespace H { public class C { internal static int F; } }
//--- Library
public static class Calls { public static object M() { H.C.F = 2; return 1; } }
