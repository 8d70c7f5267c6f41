// law: whether a value is of a class may be asked, whatever the answer
// expect: nothing
//--- Host v1
namespace H { public class B { } public class D : B { public int F = 3; } public static class Make { public static B Get() => new B(); } }
//--- Host v2
namespace H { public class B { } public class D { public int F = 3; } public static class Make { public static B Get() => new B(); } }
//--- Library
using H;
public static class Calls { public static object M() { return Make.Get() is D d ? d.F : 1; } }
