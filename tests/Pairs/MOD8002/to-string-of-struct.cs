// law: a struct's override of System.Object's method is gone, and its name hides it
// since: v1
// expect: MOD8002 changes silent - Host!H.S
//--- Host v1
namespace H { public struct S { public override string ToString() => "mine"; } }
//--- Host v2
namespace H { public struct S { public new string ToString() => "mine"; } }
//--- Library
public static class Calls { public static object M() { var s = new H.S(); return s.ToString() + s; } }
