// law: a class that became a struct, as an argument of the base class
// expect: MOD2002 fails-type type System.TypeLoadException Host!H.X
//--- Host v1
namespace H { public class X { } }
//--- Host v2
namespace H { public struct X { } }
//--- Library
public class D : List<H.X> { }
