// law: a record derives from what is a record
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.R::.ctor(H.R):System.Void
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.R::Equals(H.R):System.Boolean
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.R::PrintMembers(System.Text.StringBuilder):System.Boolean
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.R::<Clone>$():H.R
//--- Host v1
namespace H { public record R(int A); }
//--- Host v2
namespace H { public class R(int a) { public int A { get; init; } = a; } }
//--- Library
public record D(int A) : H.R(A); public static class Calls { public static object M() => new D(1).A; }
