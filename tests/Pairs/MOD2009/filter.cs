// law: a filter that uses a type in a hidden one says no
// expect: MOD2009 changes silent - Host!H.O
//--- Host v1
namespace H { public class O { public class C { public static bool A() => true; } } }
//--- Host v2
namespace H { class O { public class C { public static bool A() => true; } } }
//--- Library
public static class Calls { public static object M() { try { throw new InvalidOperationException(); } catch (Exception) when (H.O.C.A()) { return "yes"; } catch (Exception) { return "no"; } } }
