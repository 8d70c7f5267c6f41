// law: elements are cast one by one
// expect: MOD6006 fails-call call System.InvalidCastException Host!H.D
//--- Host v1
namespace H { public class B { } public class D : B { public int F = 3; } public static class Make { public static B[] All() => [new D()]; } }
//--- Host v2
namespace H { public class B { } public class D { public int F = 3; } public static class Make { public static B[] All() => [new B()]; } }
//--- Library
using H;
public static class Calls { public static object M() { foreach (D d in Make.All()) { return d.F; } return 1; } }
