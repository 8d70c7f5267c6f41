// law: a cast that is not come to, because the type is asked for first
// expect: nothing
//--- Host v1
namespace H { public class B { } public class D : B { public int F = 3; } public static class Make { public static B Get() => new B(); } }
//--- Host v2
namespace H { public class B { } public class D { public int F = 3; } public static class Make { public static B Get() => new B(); } }
//--- Library
using H;
public static class Calls { public static object M() { var b = Make.Get(); if (b is D) { return ((D)b).F; } return 1; } }
