// law: the end of the file is cut off
// expect: MOD1007 fails-load load System.BadImageFormatException -
//--- Host v1
namespace H { public class C { public static int A => 1; } }
//--- Host v2
namespace H { public class C { public static int A => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
//--- Library v2 truncated
public static class Calls { public static object M() { return H.C.A; } }
