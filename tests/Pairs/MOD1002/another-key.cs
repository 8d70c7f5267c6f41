// law: the key does not count, but the version does
// run: application
// expect: MOD1002 fails-call jit System.IO.FileNotFoundException Other
//--- Other v1 signed
[assembly: System.Reflection.AssemblyVersion("2.0.0.0")] namespace O { public class T { public static int A() => 1; } public class B { } }
//--- Other v2 signed-otherwise
[assembly: System.Reflection.AssemblyVersion("1.0.0.0")] namespace O { public class T { public static int A() => 1; } public class B { } }
//--- Library
public static class Calls { public static object M() { return O.T.A(); } }
