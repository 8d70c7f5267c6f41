// law: an assembly that became one of a culture
// run: application
// expect: MOD1003 fails-call jit System.IO.FileNotFoundException Other
//--- Other v1
namespace H { public class C { public static int A => 1; } }
//--- Other v2
[assembly: System.Reflection.AssemblyCulture("de")]
namespace H { public class C { public static int A => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
