// law: a removed instance field
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.C::A:System.Int32
//--- Host v1
namespace H { public class C { public int A; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { return new H.C().A; } }
