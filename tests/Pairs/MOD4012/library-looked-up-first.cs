// law: of an override and what it overrides the override's type is looked up first: what its assembly does not have ends the comparison
// expect: MOD2001 fails-call jit System.TypeLoadException Old!M.Thing
// expect: MOD4012 changes silent - Library!D::Take(M.Thing):System.Int32
//--- Old v1
namespace M { public class Thing { } }
//--- Host v1
namespace H { public class Base { public virtual int Take(M.Thing t) => 1; public int Do() => Take(null); } }
//--- New v2 compile-only
namespace M { public class Thing { } }
//--- Host v2
namespace H { public class Base { public virtual int Take(M.Thing t) => 1; public int Do() => Take(null); } }
//--- Old v2 again
namespace M { public class Else { } }
//--- Library
public class D : H.Base { public override int Take(M.Thing t) => 2; }
public static class Calls { public static object M() => new D().Do(); }
