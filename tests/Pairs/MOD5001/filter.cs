// law: a filter that calls a hidden method says no
// expect: MOD5001 changes silent - Host!H.C::A():System.Boolean
//--- Host v1
namespace H { public class C { public static bool A() => true; } }
//--- Host v2
namespace H { public class C { internal static bool A() => true; } }
//--- Library
public static class Calls { public static object M() { try { throw new InvalidOperationException(); } catch (Exception) when (H.C.A()) { return "yes"; } catch (Exception) { return "no"; } } }
