// law: an override and what it overrides differ when both name a type that is gone
// expect: MOD2001 fails-call jit System.TypeLoadException Missing!M.Thing
// expect: MOD4012 changes silent - Library!D::Take(M.Thing):System.Int32
//--- Missing v1
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v1
namespace H { public class Base { public virtual int Take(M.Thing t) => 1; public int Do() => Take(null); } }
//--- Missing v2
namespace M { public class Thing { } public struct S { } public class Else { } }
//--- Host v2
namespace H { public class Base { public virtual int Take(M.Thing t) => 1; public int Do() => Take(null); } }
//--- Missing v2 again
namespace M { public class Else { } }
//--- Library
public class D : H.Base { public override int Take(M.Thing t) => 2; }
public static class Calls { public static object M() => new D().Do(); }
