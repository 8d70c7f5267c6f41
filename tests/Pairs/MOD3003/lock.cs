// law: a lock of another type is another field
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.X::L:System.Object
//--- Host v1
namespace H { public class X { public object L = new(); } }
//--- Host v2
namespace H { public class X { public System.Threading.Lock L = new(); } }
//--- Library
public static class Calls { public static object M() { lock (new H.X().L) return 1; } }
