// law: an exception does not derive from what the library catches
// since: v1
// expect: MOD8002 changes silent - Host!H.X
//--- Host v1
namespace H { public class X : InvalidOperationException { } public class C { public static int Get() => throw new X(); } }
//--- Host v2
namespace H { public class X : ArgumentException { } public class C { public static int Get() => throw new X(); } }
//--- Library
public static class Calls { public static object M() { try { return H.C.Get(); } catch (InvalidOperationException) { return "caught"; } } }
