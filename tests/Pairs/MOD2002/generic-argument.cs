// law: in the argument of a generic type
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.C
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public struct C { } }
//--- Library
public static class Calls { public static object M() { return new List<H.C>().Count; } }
