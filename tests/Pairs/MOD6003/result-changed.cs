// law: a delegate that returns something else
// expect: MOD6003 corrupts silent - Host!H.Handler
//--- Host v1
namespace H { public delegate int Handler(); public static class Use { public static long Of(Handler h) => h(); } }
//--- Host v2
namespace H { public delegate double Handler(); public static class Use { public static long Of(Handler h) => (long)h(); } }
//--- Library
public static class Calls { public static object M() => H.Use.Of(() => 5); }
