// law: a cast leads to the object that holds the struct, which has no fields
// expect: MOD2002 corrupts call - Host!H.C
//--- Host v1
namespace H { public class C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Host v2
namespace H { public struct C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Library
public static class Calls { private static object Make() => Activator.CreateInstance(typeof(H.C)); public static object M() { return (Make() as H.C).G ?? "none"; } }
