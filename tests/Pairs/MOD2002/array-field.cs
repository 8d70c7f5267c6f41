// law: a field of an array waits
// expect: MOD2002 latent call System.TypeLoadException Host!H.C
//--- Host v1
namespace H { public struct C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public H.C[] F; }
public static class Calls { public static object M() { return new D() is null; } }
