// law: a setter is private now
// expect: MOD5001 fails-call call System.MethodAccessException Host!H.C::set_P(System.Int32):System.Void
//--- Host v1
namespace H { public class C { public int P { get; set; } } }
//--- Host v2
namespace H { public class C { public int P { get; private set; } } }
//--- Library
public static class Calls { public static object M() { new H.C().P = 1; return 1; } }
