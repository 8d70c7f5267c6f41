// law: the address of an element is that of a reference now
// expect: MOD2002 corrupts call - Host!H.C
//--- Host v1
namespace H { public struct C { public int F; public C(int a) { F = a; } public int N() => F; } }
//--- Host v2
namespace H { public class C { public int F; public C(int a) { F = a; } public int N() => F; } }
//--- Library
public static class Calls { public static object M() { var a = new H.C[1]; a[0] = new H.C(5); return a[0].F; } }
