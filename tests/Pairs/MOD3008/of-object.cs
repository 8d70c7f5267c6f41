// law: a field of an object is read anew always
// expect: nothing
//--- Host v1
namespace H { public class C { public static readonly C One = new(); public int F; } }
//--- Host v2
namespace H { public class C { public static readonly C One = new(); public readonly int F; } }
//--- Library
public static class Calls { public static object M() { H.C.One.F = 3; return H.C.One.F; } }
