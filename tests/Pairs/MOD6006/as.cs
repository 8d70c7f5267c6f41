// law: what is taken as a class that does not derive from its own any more is null
// expect: MOD6006 changes silent - Host!H.D
//--- Host v1
namespace H { public class B { } public class D : B { public int F = 3; } public static class Make { public static B Get() => new D(); } }
//--- Host v2
namespace H { public class B { } public class D { public int F = 3; } public static class Make { public static B Get() => new B(); } }
//--- Library
using H;
public static class Calls { public static object M() { return (Make.Get() as D)?.F ?? 1; } }
