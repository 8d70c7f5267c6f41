// law: a nested class is private now
// expect: MOD2009 fails-call call System.MethodAccessException Host!H.C/N
//--- Host v1
namespace H { public class C { public class N { public class M { public static int Get() => 1; } } } }
//--- Host v2
namespace H { public class C { private class N { public class M { public static int Get() => 1; } } } }
//--- Library
public static class Calls { public static object M() { return H.C.N.M.Get(); } }
