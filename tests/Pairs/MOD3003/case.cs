// law: names of fields are case-sensitive
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.C::Count:System.Int32
//--- Host v1
namespace H { public class C { public static int Count; } }
//--- Host v2
namespace H { public class C { public static int count; } }
//--- Library
public static class Calls { public static object M() { return H.C.Count; } }
