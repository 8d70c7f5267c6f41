// law: a base class in an assembly that has a culture now
// run: application
// expect: MOD1003 fails-type type System.IO.FileNotFoundException Other
//--- Other v1
namespace O { public class T { public static int A() => 1; } public class B { } }
//--- Other v2
[assembly: System.Reflection.AssemblyCulture("de")] namespace O { public class T { public static int A() => 1; } public class B { } }
//--- Library
public class K : O.B { } public static class Calls { public static object M() { return new K().ToString().Length; } }
