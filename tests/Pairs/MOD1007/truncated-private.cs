// law: a private dependency is cut off
// expect: MOD1007 fails-call jit System.BadImageFormatException Own
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Own private v1
namespace O { public class P { public static int A => 4; } }
//--- Own private v2 truncated
namespace O { public class P { public static int A => 4; } }
//--- Library
public static class Calls { public static object M() { return O.P.A; } }
//--- Library v2
public static class Calls { public static object M() { return O.P.A; } }
