// law: a struct gained a constructor that the library does not call
// since: v1
// expect: MOD8002 changes silent - Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public struct S { public int A; public S() { A = 5; } } }
//--- Library
public static class Calls { public static object M() { return new H.S().A; } }
