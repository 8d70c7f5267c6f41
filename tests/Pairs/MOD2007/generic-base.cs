// law: a ref struct is no argument of the generic base class
// expect: MOD2007 fails-type type System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public class D : List<H.S> { }
