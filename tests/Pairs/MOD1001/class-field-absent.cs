// law: a class field lies in it
// expect: MOD1001 latent call System.IO.FileNotFoundException Other
//--- Host v1
namespace H { public class C { } }
//--- Other v1
namespace H { public class S { public int A; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public H.S F; }
