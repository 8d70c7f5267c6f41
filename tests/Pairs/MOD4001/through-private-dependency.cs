// law: an abstract class of a private dependency stands between
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::G
//--- Host v1
namespace H { public abstract class C { public abstract int F(); } }
//--- Host v2
namespace H { public abstract class C { public abstract int F(); public abstract int G(); } }
//--- Helper private
public abstract class HelpBase : H.C { public override int F() => 1; }
//--- Library
public class D : HelpBase { } public static class Calls { public static object M() => new D().F(); }
