// law: a delegate with another result has another Invoke
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.F::Invoke():System.Object
//--- Host v1
namespace H { public delegate object F(); }
//--- Host v2
namespace H { public delegate string F(); }
//--- Library
public static class Calls { static object G() => "x"; public static object M() { H.F f = G; return f(); } }
