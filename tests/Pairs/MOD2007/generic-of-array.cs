// law: a list of arrays
// expect: MOD2007 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { } }
//--- Host v2
namespace H { public ref struct S { } }
//--- Library
public static class Calls { public static object M() => new System.Collections.Generic.List<H.S[]>().Count; }
