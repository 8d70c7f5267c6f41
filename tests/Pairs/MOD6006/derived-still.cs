// law: a class between changes nothing
// expect: nothing
//--- Host v1
namespace H { public class B { } public class D : B { public int F = 3; } public static class Make { public static B Get() => new D(); } }
//--- Host v2
namespace H { public class B { } public class N : B { } public class D : N { public int F = 3; } public static class Make { public static B Get() => new D(); } }
//--- Library
using H;
public static class Calls { public static object M() { return ((D)Make.Get()).F; } }
