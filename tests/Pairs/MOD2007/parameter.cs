// law: a parameter may be a ref struct
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public static class Calls { public static object M() { return N(default); } static int N(H.S s) => s.A; }
