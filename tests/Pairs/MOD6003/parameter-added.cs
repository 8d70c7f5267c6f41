// law: a delegate that takes one more
// expect: MOD6003 corrupts silent - Host!H.Handler
//--- Host v1
namespace H { public delegate int Handler(int a); public static class Use { public static int Of(Handler h) => h(1); } }
//--- Host v2
namespace H { public delegate int Handler(int a, int b); public static class Use { public static int Of(Handler h) => h(7, 2); } }
//--- Library
public static class Calls { public static object M() => H.Use.Of(a => a); }
