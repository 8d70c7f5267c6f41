// law: a with expression sets a property that is init-only now
// expect: MOD3002 fails-call jit System.MissingMethodException Host!H.R::set_A(System.Int32):System.Void
//--- Host v1
namespace H { public record struct R(int A); }
//--- Host v2
namespace H { public readonly record struct R(int A); }
//--- Library
public static class Calls { public static object M() => (new H.R(1) with { A = 2 }).A; }
