// law: a class of a private dependency does not implement it
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::F
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public abstract class C { public abstract void F(); } }
//--- Helper private
public class HelpBase : H.C { }
//--- Library
public class D : HelpBase { } public static class Calls { public static object M() => new D().GetType().Name; }
