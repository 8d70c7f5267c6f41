// law: a base class between changes nothing
// since: v1
// expect: nothing
//--- Host v1
namespace H { public class X : InvalidOperationException { } public class C { public static int Get() => throw new X(); } }
//--- Host v2
namespace H { public class Y : InvalidOperationException { } public class X : Y { } public class C { public static int Get() => throw new X(); } }
//--- Library
public static class Calls { public static object M() { try { return H.C.Get(); } catch (InvalidOperationException) { return "caught"; } } }
