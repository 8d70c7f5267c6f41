// law: what a filter swallows, a handler does not
// expect: MOD5001 fails-call call System.MethodAccessException Host!H.C::A():System.Boolean
//--- Host v1
namespace H { public class C { public static bool A() => true; } }
//--- Host v2
namespace H { public class C { internal static bool A() => true; } }
//--- Library
public static class Calls
{
    static bool _yes = true;
    public static object M() { try { throw new InvalidOperationException(); } catch (Exception) when (H.C.A()) { return "yes"; } catch (Exception) { return "no"; } }
    public static object N() { try { throw new InvalidOperationException(); } catch (Exception) when (_yes) { return H.C.A(); } }
}
