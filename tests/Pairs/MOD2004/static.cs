// law: the base class is static now
// expect: MOD2004 fails-type type System.TypeLoadException Library!D
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public static class C { } }
//--- Library
public class D : H.C { }
