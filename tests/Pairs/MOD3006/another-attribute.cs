// law: another attribute does nothing
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
namespace H { public class C { [Obsolete] public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(); } }
