// law: a field of a class that became a struct fails the methods that use it, not the type
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.C
//--- Host v1
namespace H { public class C { public int A; } }
//--- Host v2
namespace H { public struct C { public int A; } }
//--- Library
public class Holder { public H.C F; public H.C[] Array; public List<H.C> List; }
public class User { private H.C F = null; public bool IsSet() => F != null; }
