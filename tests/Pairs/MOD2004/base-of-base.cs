// law: what derives from a class that fails, fails with it
// expect: MOD2004 fails-type type System.TypeLoadException Library!D
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public sealed class C { } }
//--- Library
public class D : H.C { }
public class F : D { }
