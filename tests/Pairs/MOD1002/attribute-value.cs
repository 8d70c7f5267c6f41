// law: and one that names a type of it
// run: application
// expect: MOD1002 latent attribute System.IO.FileNotFoundException Other
//--- Other v1
[assembly: System.Reflection.AssemblyVersion("2.0.0.0")] namespace O { public class T { public static int A() => 1; } public class B { } }
//--- Other v2
[assembly: System.Reflection.AssemblyVersion("1.0.0.0")] namespace O { public class T { public static int A() => 1; } public class B { } }
//--- Library
public class TA : Attribute { public TA(Type t) { } } [TA(typeof(O.T))] public class K { } public static class Calls { public static object M() { return new K().ToString(); } }
