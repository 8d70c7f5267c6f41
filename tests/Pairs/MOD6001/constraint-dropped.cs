// law: fewer constraints harm no caller
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A<T>() where T : class, new() => 1; } }
//--- Host v2
namespace H { public class C { public static int A<T>() => 1; } }
//--- Library
public class D { }
public static class Calls { public static object M() { return H.C.A<D>(); } }
