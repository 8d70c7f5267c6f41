// law: also by the rules of the default context
// run: application
// expect: MOD1004 info silent - Other
//--- Other v1 signed
namespace O { public class T { public static int A() => 1; } public class B { } }
//--- Other v2 signed-otherwise
namespace O { public class T { public static int A() => 1; } public class B { } }
//--- Library
public class K : O.B { } public static class Calls { public static object M() { return new K().ToString().Length; } }
