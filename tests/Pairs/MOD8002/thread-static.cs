// law: a field is one for each thread now
// since: v1
// expect: MOD8002 changes silent - Host!H.C
//--- Host v1
namespace H { public class C { public static int F; } }
//--- Host v2
namespace H { public class C { [ThreadStatic] public static int F; } }
//--- Library
public static class Calls { public static object M() { H.C.F = 1; var t = new System.Threading.Thread(() => H.C.F = 2); t.Start(); t.Join(); return H.C.F; } }
