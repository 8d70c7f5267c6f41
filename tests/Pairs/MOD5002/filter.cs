// law: a filter that calls a hidden constructor says no
// expect: MOD5002 changes silent - Host!H.C::.ctor():System.Void
//--- Host v1
namespace H { public class C { public bool A => true; } }
//--- Host v2
namespace H { public class C { internal C() { } public bool A => true; } }
//--- Library
public static class Calls { public static object M() { try { throw new InvalidOperationException(); } catch (Exception) when (new H.C().A) { return "yes"; } catch (Exception) { return "no"; } } }
