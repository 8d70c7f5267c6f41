// law: a field of a class in it
// expect: MOD2009 fails-call call System.FieldAccessException Host!H.C/In
//--- Host v1
namespace H { public class C { public class In { public class Deep { public static int A = 1; } } } }
//--- Host v2
namespace H { public class C { internal class In { public class Deep { public static int A = 1; } } } }
//--- Library
public static class Calls { public static object M() { return H.C.In.Deep.A; } }
