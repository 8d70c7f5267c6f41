// law: the attribute that names the target framework is not looked at
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A => 1; } }
//--- Host v2
namespace H { public class C { public static int A => 1; } }
//--- Library
[assembly: System.Runtime.Versioning.TargetFramework(".NETCoreApp,Version=v11.0")]
public static class Calls { public static object M() { return H.C.A; } }
