// law: an instantiation over a struct that became a class is refused where it is used
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public class S { public int A; } }
//--- Library
public static class User { public static object Make() => new List<H.S>(); public static object Empty() => Array.Empty<H.S>(); }
