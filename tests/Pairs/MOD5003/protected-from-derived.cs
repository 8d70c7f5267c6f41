// law: a derived class may use it
// expect: nothing
//--- Host v1
namespace H { public class C { public static int F = 3; } }
//--- Host v2
namespace H { public class C { protected static int F = 3; } }
//--- Library
public class D : H.C { public static int Get() => F; }
public static class Calls { public static object M() { return D.Get(); } }
