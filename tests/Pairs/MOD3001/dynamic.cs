// law: dynamic is object
// expect: nothing
//--- Host v1
namespace H { public class C { public static object A(object s) => s; } }
//--- Host v2
namespace H { public class C { public static dynamic A(dynamic s) => s; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(1); } }
