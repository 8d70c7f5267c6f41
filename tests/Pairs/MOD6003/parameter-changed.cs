// law: a delegate whose parameter changed is made all the same, and called with something else
// expect: MOD6003 corrupts silent - Host!H.Handler
//--- Host v1
namespace H { public delegate string Handler(string s); public static class Use { public static string Of(Handler h) => h("abc"); } }
//--- Host v2
namespace H { public delegate string Handler(int n); public static class Use { public static string Of(Handler h) => h(0); } }
//--- Library
public static class Calls { public static object M() => H.Use.Of(Show); static string Show(string s) => s == null ? "null" : s; }
