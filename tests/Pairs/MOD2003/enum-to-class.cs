// law: an enum is a class now
// expect: MOD2003 fails-call jit System.MissingMethodException Host!H.C::Of(H.E):System.Int32
//--- Host v1
namespace H { public enum E { A, B } public class C { public static int Of(E e) => 1; } }
//--- Host v2
namespace H { public class E { } public class C { public static int Of(E e) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Of(H.E.B); } }
