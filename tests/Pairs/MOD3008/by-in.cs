// law: the address goes to a method that only reads
// expect: nothing
//--- Host v1
namespace H { public static class C { public static int F = 2; } }
//--- Host v2
namespace H { public static class C { public static readonly int F = 2; } }
//--- Library
public static class Calls { public static object M() => Plus(1, in H.C.F) + Two(in H.C.F); private static int Plus(int a, in int b) => a + b; private static int Two(ref readonly int a) => a * 2; }
