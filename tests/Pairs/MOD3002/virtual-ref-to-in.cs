// law: in is a modifier on virtual methods
// expect: MOD3002 fails-call jit System.MissingMethodException Host!H.C::A(System.Int32&):System.Int32
//--- Host v1
namespace H { public class C { public virtual int A(ref int i) => i; } }
//--- Host v2
namespace H { public class C { public virtual int A(in int i) => i; } }
//--- Library
public static class Calls { public static object M() { int i = 1; return new H.C().A(ref i); } }
