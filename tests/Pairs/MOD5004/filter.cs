// law: a filter that asks for a hidden exception says no, and a handler without a filter catches it
// expect: MOD5004 changes silent - Host!H.X
//--- Host v1
namespace H { public class X : Exception { } public static class T { public static void Go() => throw new X(); } }
//--- Host v2
namespace H { class X : Exception { } public static class T { public static void Go() => throw new X(); } }
//--- Library
public static class Calls
{
    static bool _yes = true;
    public static object M() { try { H.T.Go(); return 0; } catch (H.X) when (_yes) { return "yes"; } catch (Exception) { return "no"; } }
    public static object N() { try { H.T.Go(); return 0; } catch (H.X) { return "yes"; } catch (Exception) { return "no"; } }
}
