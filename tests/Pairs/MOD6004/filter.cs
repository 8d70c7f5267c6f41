// law: what a filter throws was never seen
// expect: nothing
//--- Host v1
namespace H { public class E : Exception { } }
//--- Host v2
namespace H { public class E { } }
//--- Library
public static class Calls
{
    static bool _no;
    public static object M() { try { throw new InvalidOperationException(); } catch (Exception) when (_no ? true : throw new H.E()) { return "yes"; } catch (Exception) { return "no"; } }
}
