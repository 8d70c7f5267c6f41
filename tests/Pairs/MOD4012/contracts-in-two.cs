// law: the contracts lie in two assemblies
// expect: MOD3001 fails-call jit System.MissingMethodException Base!H.B::F():System.Int32
// expect: MOD4012 changes silent - Library!D::F():System.Int32
//--- Base v1
namespace H { public class B { public virtual int F() => 1; } }
//--- Host v1
namespace H { public class C : B { } }
//--- Base v2
namespace H { public class B { public virtual long F() => 1; } }
//--- Host v2
namespace H { public class C : B { } }
//--- Library
public class D : H.C { public override int F() => 3; } public static class Calls { public static object M() => new D().F(); }
