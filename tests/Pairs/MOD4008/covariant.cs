// law: a covariant return that still fits
// expect: nothing
//--- Host v1
namespace H { public class R { } public class S : R { } public class C { public virtual R Get() => null; } }
//--- Host v2
namespace H { public class R { } public class Q : R { } public class S : Q { } public class C { public virtual R Get() => null; } }
//--- Library
public class D : H.C { public override H.S Get() => null; }
public static class Calls { public static object M() { return new D().Get() is null; } }
