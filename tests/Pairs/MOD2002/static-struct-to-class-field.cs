// law: a static field that was a struct
// expect: MOD2002 fails-type type System.TypeLoadException Host!H.C
//--- Host v1
namespace H { public struct C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public static H.C F; }
public static class Calls { public static object M() { return new D() is null; } }
