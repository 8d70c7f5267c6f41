// law: nor is to unbox one, which no object can be
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } public class C { public static object Get() => null; } }
//--- Host v2
namespace H { public ref struct S { public int A; } public class C { public static object Get() => null; } }
//--- Library
public class D { public static int N(object o) => ((H.S)o).A; }
public static class Calls { public static object M() { return H.C.Get() is null ? 0 : D.N(H.C.Get()); } }
