// law: a newer version is bound
// run: application
// expect: nothing
//--- Host v1
[assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
namespace H { public class C { public static int A => 1; } }
//--- Host v2
[assembly: System.Reflection.AssemblyVersion("9.0.0.0")]
namespace H { public class C { public static int A => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
