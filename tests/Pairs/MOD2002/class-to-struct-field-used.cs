// law: whoever uses a field that was a class
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.C
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public struct C { } }
//--- Library
public class D { public H.C F; }
public static class Calls { public static object M() { return new D().F is null; } }
