// law: an attribute of an assembly whose version is too low
// run: application
// expect: MOD1002 latent attribute System.IO.FileNotFoundException Other
//--- Other v1
[assembly: System.Reflection.AssemblyVersion("2.0.0.0")] namespace O { public class A : Attribute { } public class T { public static int X() => 1; } }
//--- Other v2
[assembly: System.Reflection.AssemblyVersion("1.0.0.0")] namespace O { public class A : Attribute { } public class T { public static int X() => 1; } }
//--- Library
[O.A] public class K { } public static class Calls { public static object M() { return new K().ToString(); } }
