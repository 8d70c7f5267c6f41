// law: a member may move to a base interface for who implements it by its name
// expect: nothing
//--- Host v1
namespace H { public interface I { int F(); int G(); } }
//--- Host v2
namespace H { public interface B { int F(); } public interface I : B { int G(); } }
//--- Library
public class D : H.I { public int F() => 1; public int G() => 2; } public static class Calls { public static object M() => new D().F(); }
