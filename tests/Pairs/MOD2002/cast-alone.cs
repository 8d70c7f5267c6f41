// law: a cast that leads to nothing but an object works for a struct as well
// expect: nothing
//--- Host v1
namespace H { public class C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Host v2
namespace H { public struct C { public int F; public string G; public C() { } public C(int a) { } public int N() => 1; } }
//--- Library
public static class Calls { private static object Make() => Activator.CreateInstance(typeof(H.C)); public static object M() => Make() is H.C; public static object N() => (Make() as H.C) != null; public static object O() => Make() switch { H.C => 1, _ => 2 }; }
