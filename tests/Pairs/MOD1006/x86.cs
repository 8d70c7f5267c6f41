// law: the library is compiled for 32 bits
// expect: MOD1006 fails-load load System.IO.FileLoadException Library
//--- Host v1
namespace H { public class C { public static int A => 1; } }
//--- Host v2
namespace H { public class C { public static int A => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
//--- Library v2 x86
public static class Calls { public static object M() { return H.C.A; } }
