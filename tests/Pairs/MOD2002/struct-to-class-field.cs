// law: a field that was a struct
// expect: MOD2002 fails-type type System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public class S { public int A; } }
//--- Library
public class D { public H.S F; }
