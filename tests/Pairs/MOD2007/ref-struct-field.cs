// law: a ref struct may have it as a field
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public ref struct D { public H.S F; }
public static class Calls { public static object M() { D d = default; return d.F.A; } }
