// law: the library is compiled for the .NET after the host's
// expect: MOD1005 fails-type type System.IO.FileNotFoundException System.Runtime
//--- Host v1
namespace H { public class C { public static int A => 1; } }
//--- Host v2
namespace H { public class C { public static int A => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
//--- Library v2 next-net
public static class Calls { public static object M() { return H.C.A; } }
