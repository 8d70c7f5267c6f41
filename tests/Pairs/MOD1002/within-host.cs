// law: the host's own assemblies do not fit together
// run: application
// expect: MOD2001 fails-call jit System.IO.FileNotFoundException Host!H.C
//--- Dep v1
[assembly: System.Reflection.AssemblyVersion("2.0.0.0")] namespace D { public class Base { public int P() => 1; } }
//--- Host v1
namespace H { public class C : D.Base { public static int A() => 1; } }
//--- Dep v2
[assembly: System.Reflection.AssemblyVersion("2.0.0.0")] namespace D { public class Base { public int P() => 1; } }
//--- Host v2
namespace H { public class C : D.Base { public static int A() => 1; } }
//--- Dep v2 again
[assembly: System.Reflection.AssemblyVersion("1.0.0.0")] namespace D { public class Base { public int P() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(); } }
