// law: a protected member of an interface is implemented by its name alone no more
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::G
//--- Host v1
namespace H { public interface I { int F() => 1; } }
//--- Host v2
namespace H { public interface I { int F() => 1; protected int G(); } }
//--- Library
public class D : H.I { public int G() => 1; } public static class Calls { public static object M() => ((H.I)new D()).F(); }
