// law: a static field of a missing class waits for reflection
// expect: MOD2001 latent call System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public class P { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public static H.P F; }
public static class Calls { public static object M() { return new D() is null; } }
