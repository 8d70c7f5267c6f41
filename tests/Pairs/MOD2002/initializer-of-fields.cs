// law: an object initializer stores into what newobj leaves, as if it were a reference
// expect: MOD2002 corrupts call - Host!H.C
//--- Host v1
namespace H { public class C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Host v2
namespace H { public struct C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Library
public static class Calls { public static object M() { return new H.C { F = 1, G = "x" }.G; } }
