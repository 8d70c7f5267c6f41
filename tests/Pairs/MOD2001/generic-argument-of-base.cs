// law: a missing generic argument of the base kills the type
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public class Gone { public int A() => 1; } public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D : List<H.Gone> { }
