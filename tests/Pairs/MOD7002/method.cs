// law: a method that is asked for by text is gone
// expect: MOD7002 info call - Host!H.C::Run
//--- Host v1
namespace H { public class C { public int Run() => 1; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { return typeof(H.C).GetMethod("Run") is null; } }
