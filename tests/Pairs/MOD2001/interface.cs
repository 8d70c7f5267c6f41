// law: a missing interface kills the type
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.I
//--- Host v1
namespace H { public interface I { } public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D : H.I { }
