// law: a field that became readonly may still be written
// expect: nothing
//--- Host v1
namespace H { public class C { public int A; } }
//--- Host v2
namespace H { public class C { public readonly int A; } }
//--- Library
public static class Calls { public static object M() { var c = new H.C(); c.A = 3; return c.A; } }
