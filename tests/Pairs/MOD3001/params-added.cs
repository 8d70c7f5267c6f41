// law: params is an attribute
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A(int[] a) => a.Length; } }
//--- Host v2
namespace H { public class C { public static int A(params int[] a) => a.Length; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(new[] { 1 }); } }
