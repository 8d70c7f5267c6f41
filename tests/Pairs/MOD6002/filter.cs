// law: a filter that uses a value as an interface that it no longer has says no
// expect: MOD6002 changes silent - Host!H.C
//--- Host v1
namespace H { public interface I { bool Yes(); } public class C : I { public bool Yes() => true; } }
//--- Host v2
namespace H { public interface I { bool Yes(); } public class C { public bool Yes() => true; } }
//--- Library
public static class Calls
{
    static bool Ask(H.I i) => i.Yes();
    public static object M() { try { throw new InvalidOperationException(); } catch (Exception) when (Ask(new H.C())) { return "yes"; } catch (Exception) { return "no"; } }
}
