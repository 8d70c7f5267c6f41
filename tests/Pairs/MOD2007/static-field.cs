// law: a ref struct is no static field
// expect: MOD2007 fails-type type System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public class D { public static H.S F; }
