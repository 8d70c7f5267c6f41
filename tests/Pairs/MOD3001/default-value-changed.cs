// law: another default is the same signature
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A(int a = 1) => 1; } }
//--- Host v2
namespace H { public class C { public static int A(int a = 2) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(); } }
