// law: a struct that became a class, as a type argument of a class, fails the methods that use the field
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public class S { public int A; } }
//--- Library
public class Holder { public List<H.S> F; public H.S[] Array; public static Func<H.S, int> Function; }
public class User { private List<H.S> F = null; public bool IsSet() => F != null; }
