// law: a record may get a base record
// expect: nothing
//--- Host v1
namespace H { public record R(int A); }
//--- Host v2
namespace H { public record B; public record R(int A) : B; }
//--- Library
public record D(int A) : H.R(A); public static class Calls { public static object M() => (new D(1) with { A = 3 }).Equals(new D(3)); }
