// law: all four parts of a version count
// run: application
// expect: MOD1002 fails-call jit System.IO.FileNotFoundException Host
//--- Host v1
[assembly: System.Reflection.AssemblyVersion("1.0.0.1")]
namespace H { public class C { public static int A => 1; } }
//--- Host v2
[assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
namespace H { public class C { public static int A => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
