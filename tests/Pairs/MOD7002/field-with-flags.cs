// law: a private field, with flags
// expect: MOD7002 info call - Host!H.C::_n
//--- Host v1
namespace H { public class C { int _n; } }
//--- Host v2
namespace H { public class C { int _m; } }
//--- Library
public static class Calls { public static object M() { return typeof(H.C).GetField("_n", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance) is null; } }
