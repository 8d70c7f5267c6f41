// law: a base class may implement the interface too
// expect: nothing
//--- Host v1
namespace H { public interface I { int F(); } public class B { } }
//--- Host v2
namespace H { public interface I { int F(); } public class B : I { public int F() => 9; } }
//--- Library
public class D : H.B, H.I { public new int F() => 1; } public static class Calls { public static object M() => ((H.I)new D()).F(); }
