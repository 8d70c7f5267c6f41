// law: one of a missing struct kills the type
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public struct P { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public static H.P F; }
