// law: a record that gains a position has another constructor
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.R::.ctor(System.Int32):System.Void
//--- Host v1
namespace H { public record R(int A); }
//--- Host v2
namespace H { public record R(int A, int B = 0); }
//--- Library
public static class Calls { public static object M() => new H.R(1).A; }
