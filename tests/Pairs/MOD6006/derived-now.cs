// law: a cast to a base class always succeeds
// expect: nothing
//--- Host v1
namespace H { public class B { public int F = 3; } public class D : B { } public static class Make { public static B Get() => new D(); } }
//--- Host v2
namespace H { public class D { public int F = 3; } public class B : D { public new int F = 3; } public static class Make { public static B Get() => new B(); } }
//--- Library
using H;
public static class Calls { public static object M() { return ((D)Make.Get()) is null; } }
