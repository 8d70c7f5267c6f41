// law: a class does not derive any more from the one that it is cast from
// expect: MOD6006 fails-call call System.InvalidCastException Host!H.D
//--- Host v1
namespace H { public class B { } public class D : B { public int F = 3; } public static class Make { public static B Get() => new D(); } }
//--- Host v2
namespace H { public class B { } public class D { public int F = 3; } public static class Make { public static B Get() => new B(); } }
//--- Library
using H;
public static class Calls { public static object M() { return ((D)Make.Get()).F; } }
