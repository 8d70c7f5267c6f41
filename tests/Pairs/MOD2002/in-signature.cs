// law: a host method with the type in its signature is not found
// expect: MOD2002 fails-call jit System.MissingMethodException Host!H.C::Get(H.S):System.Int32
//--- Host v1
namespace H { public class S { } public class C { public static int Get(S s) => 1; } }
//--- Host v2
namespace H { public struct S { } public class C { public static int Get(S s) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(null); } }
