// law: a missing struct as a field kills the type
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public H.S F; }
