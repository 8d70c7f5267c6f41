// law: a method that moves to a derived class is not found in its base
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.B::F():System.Int32
//--- Host v1
namespace H { public class B { public int F() => 1; } public class X : B { } }
//--- Host v2
namespace H { public class B { } public class X : B { public int F() => 1; } }
//--- Library
public static class Calls { public static object M() => new H.X().F(); }
