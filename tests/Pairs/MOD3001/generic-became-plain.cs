// law: a generic method that is not generic any more
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::A`1(!!0):System.Int32
//--- Host v1
namespace H { public class C { public static int A<T>(T t) => 1; } }
//--- Host v2
namespace H { public class C { public static int A(object t) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A("x"); } }
