// law: an interface lies in an assembly that is not deployed
// expect: MOD1001 fails-type type System.IO.FileNotFoundException Other
//--- Host v1
namespace H { public class C { } }
//--- Other v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D : H.I { }
