// law: a type of an assembly that is gone, in a signature that did not change
// expect: MOD1001 fails-call jit System.IO.FileNotFoundException Other
//--- Other v1
namespace O { public class P { } }
//--- Other v2 compile-only
namespace O { public class P { } }
//--- Host v1
namespace H { public class C { public static int A(O.P p) => 1; } }
//--- Host v2
namespace H { public class C { public static int A(O.P p) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(null); } }
