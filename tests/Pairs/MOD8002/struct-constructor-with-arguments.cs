// law: a constructor with arguments is not called by new()
// since: v1
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public struct S { public int A; public S(int a) { A = a; } } }
//--- Library
public static class Calls { public static object M() { return new H.S().A; } }
