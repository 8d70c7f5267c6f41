// law: a field that each object had is one for all objects
// since: v1
// expect: MOD8002 changes silent - Host!H.C
//--- Host v1
namespace H { public class C { protected int F = 1; } }
//--- Host v2
namespace H { public class C { protected static int F = 1; } }
//--- Library
public class D : H.C { public int Get() => F; public D With(int n) { F = n; return this; } }
public static class Calls { public static object M() { var d = new D().With(5); return new D().With(3).Get() + d.Get(); } }
