// law: the returned type does not derive any more
// expect: MOD4008 fails-type type System.TypeLoadException Host!H.C::Get():H.R
//--- Host v1
namespace H { public class R { } public class S : R { } public class C { public virtual R Get() => null; } }
//--- Host v2
namespace H { public class R { } public class S { } public class C { public virtual R Get() => null; } }
//--- Library
public class D : H.C { public override H.S Get() => null; }
