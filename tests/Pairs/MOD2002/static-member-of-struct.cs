// law: a static method does not care
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
namespace H { public struct C { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(); } }
