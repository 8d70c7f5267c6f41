// law: an override of System.Object's method is gone
// since: v1
// expect: MOD8002 changes silent - Host!H.C
//--- Host v1
namespace H { public class C { public override string ToString() => "mine"; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { return N(new H.C()); } static string N(H.C c) => c.ToString(); }
