// law: Activator needs no constructor of a struct, and finds one that is public
// expect: nothing
//--- Host v1
namespace H { public struct C { public int A; } public class D { } }
//--- Host v2
namespace H { public struct C { public int A; public C(int a) { A = a; } } public class D { public D() { } public D(int a) { } } }
//--- Library
public static class Calls { public static object M() { return Activator.CreateInstance<H.C>().A; } public static object N() => Activator.CreateInstance<H.D>() is null; }
