// law: a record that seals ToString seals that of the records below it
// expect: MOD4005 fails-type type System.TypeLoadException Host!H.R::ToString():System.String
//--- Host v1
namespace H { public record R(int A); }
//--- Host v2
namespace H { public record R(int A) { public sealed override string ToString() => "R"; } }
//--- Library
public record D(int A) : H.R(A); public static class Calls { public static object M() => new D(1).ToString(); }
