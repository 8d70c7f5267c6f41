// law: a lambda in a derived class may call what the class may
// expect: nothing
//--- Host v1
namespace H { public class C { public int Get() => 1; } }
//--- Host v2
namespace H { public class C { protected int Get() => 1; } }
//--- Library
public class D : H.C { public int Call() { int n = 3; Func<int> f = () => Get() + n; return f(); } }
public static class Calls { public static object M() { return new D().Call(); } }
