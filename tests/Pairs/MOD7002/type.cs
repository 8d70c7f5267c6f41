// law: a type that is asked for by text is gone
// expect: MOD7002 info call - Host!H.Gone
//--- Host v1
namespace H { public class C { } public class Gone { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { return Type.GetType("H.Gone, Host") is null; } }
