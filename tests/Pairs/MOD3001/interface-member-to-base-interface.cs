// law: a member that moves to a base interface is not found where it was
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.I::F():System.Int32
//--- Host v1
namespace H { public interface I { int F(); } public class X { public static I New() => new Y(); class Y : I { public int F() => 3; } } }
//--- Host v2
namespace H { public interface B { int F(); } public interface I : B { } public class X { public static I New() => new Y(); class Y : I { public int F() => 3; } } }
//--- Library
public static class Calls { public static object M() => H.X.New().F(); }
