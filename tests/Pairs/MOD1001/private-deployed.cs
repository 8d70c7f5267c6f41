// law: a private dependency beside the library
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A => 1; } }
//--- Host v2
namespace H { public class C { public static int A => 1; public static int B => 1; } }
//--- Own private
namespace O { public class P { public static int A => 4 + H.C.A; } }
//--- Library
public static class Calls { public static object M() { return O.P.A; } }
