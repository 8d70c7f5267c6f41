// law: a base class lies in it
// expect: MOD1001 fails-type type System.IO.FileNotFoundException Other
//--- Host v1
namespace H { public class C { } }
//--- Other v1
namespace H { public class O { public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D : H.O { }
