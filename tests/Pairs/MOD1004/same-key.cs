// law: the same key
// expect: nothing
//--- Host v1 signed
namespace H { public class C { public static int A => 1; } }
//--- Host v2 signed
namespace H { public class C { public static int A => 1; public static int B => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
