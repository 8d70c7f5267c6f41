// law: a struct field lies in it
// expect: MOD1001 fails-type type System.IO.FileNotFoundException Other
//--- Host v1
namespace H { public class C { } }
//--- Other v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public H.S F; }
