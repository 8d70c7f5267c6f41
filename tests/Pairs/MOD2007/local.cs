// law: a local may be a ref struct
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public static class Calls { public static object M() { H.S s = default; s.A = 2; return s.A; } }
