// law: an abstract class of a private dependency brings the interface
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::F
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public interface I { int F(); } }
//--- Helper private
public abstract class HelpBase : H.I { }
//--- Library
public class D : HelpBase { } public static class Calls { public static object M() => new D().GetType().Name; }
