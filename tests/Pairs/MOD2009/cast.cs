// law: a cast to a class in it
// expect: MOD2009 fails-call call System.TypeAccessException Host!H.C/In
//--- Host v1
namespace H { public class C { public class In { public class Deep { } } } }
//--- Host v2
namespace H { public class C { internal class In { public class Deep { } } } }
//--- Library
public static class Calls { static bool N(object o) => o is H.C.In.Deep; public static object M() { return N("x"); } }
