// law: what is unboxed is the object itself now, and its address is none
// expect: MOD2002 corrupts call - Host!H.C
//--- Host v1
namespace H { public struct C { public int F; public C(int a) { F = a; } public int N() => F; } }
//--- Host v2
namespace H { public class C { public int F; public C(int a) { F = a; } public int N() => F; } }
//--- Library
public static class Calls { private static object O(object o) => o; public static object M() { return ((H.C)O(new H.C(1))).F; } }
