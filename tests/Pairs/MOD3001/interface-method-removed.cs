// law: a method of an interface
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.I::A():System.Int32
//--- Host v1
namespace H { public interface I { int A(); } public class F : I { public int A() => 1; public static I Get() => new F(); } }
//--- Host v2
namespace H { public interface I { } public class F : I { public int A() => 1; public static I Get() => new F(); } }
//--- Library
public static class Calls { public static object M() { return H.F.Get().A(); } }
