// law: a method that is missing in a filter fails the method with the filter
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::A():System.Boolean
//--- Host v1
namespace H { public class C { public static bool A() => true; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { try { throw new InvalidOperationException(); } catch (Exception) when (H.C.A()) { return "yes"; } catch (Exception) { return "no"; } } }
