// law: a covariant override fills the slot of its base and of that one's base
// expect: nothing
//--- Host v1
namespace H { public record A(int N); public record B(int N) : A(N); }
//--- Host v2
namespace H { public record A(int N); public abstract record B(int N) : A(N); }
//--- Library
public record C(int N) : H.B(N);
public static class Calls { public static object M() => (new C(1) with { N = 2 }).N; }
