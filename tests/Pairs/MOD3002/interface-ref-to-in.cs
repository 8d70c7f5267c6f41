// law: and on interfaces
// expect: MOD3002 fails-call jit System.MissingMethodException Host!H.I::A(System.Int32&):System.Int32
//--- Host v1
namespace H { public interface I { int A(ref int i); } public class F : I { public int A(ref int i) => i; public static I Get() => new F(); } }
//--- Host v2
namespace H { public interface I { int A(in int i); } public class F : I { public int A(in int i) => i; public static I Get() => new F(); } }
//--- Library
public static class Calls { public static object M() { int i = 1; return H.F.Get().A(ref i); } }
