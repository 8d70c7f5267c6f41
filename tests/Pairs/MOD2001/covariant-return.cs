// law: a covariant override returns a class that is gone
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public class R { } public class S : R { } public abstract class C { public abstract R Get(); } }
//--- Host v2
namespace H { public class R { } public abstract class C { public abstract R Get(); } }
//--- Library
public class D : H.C { public override H.S Get() => null; }
