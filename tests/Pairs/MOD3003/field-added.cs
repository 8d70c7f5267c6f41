// law: more fields
// expect: nothing
//--- Host v1
namespace H { public struct C { public int A; } }
//--- Host v2
namespace H { public struct C { public int B; public int A; } }
//--- Library
public static class Calls { public static object M() { H.C c = default; c.A = 4; return c.A; } }
