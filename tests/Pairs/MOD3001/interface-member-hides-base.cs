// law: a member may be in a base interface too
// expect: nothing
//--- Host v1
namespace H { public interface I { int F(); } public class X { public static I New() => new Y(); class Y : I { public int F() => 3; } } }
//--- Host v2
namespace H { public interface B { int F(); } public interface I : B { new int F(); } public class X { public static I New() => new Y(); class Y : I { public int F() => 3; int B.F() => 4; } } }
//--- Library
public static class Calls { public static object M() => H.X.New().F(); }
