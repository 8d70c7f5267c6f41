// law: a class of the library derives from one that derives from another now
// expect: MOD6006 fails-call call System.InvalidCastException Host!H.D
//--- Host v1
namespace H { public class B { } public class D : B { public int F = 3; } public static class Make { public static B Get(System.Type type) => System.Activator.CreateInstance(type) as B ?? new B(); } }
//--- Host v2
namespace H { public class B { } public class D { public int F = 3; } public static class Make { public static B Get(System.Type type) => System.Activator.CreateInstance(type) as B ?? new B(); } }
//--- Library
using H;
public static class Calls { public static object M() { return ((E)Make.Get(typeof(E))).F; } public class E : D {  } }
