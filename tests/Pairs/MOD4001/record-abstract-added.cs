// law: an abstract member of a record
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::Hash
//--- Host v1
namespace H { public abstract record B(int A); }
//--- Host v2
namespace H { public abstract record B(int A) { protected abstract int Hash(); } }
//--- Library
public sealed record D(int A) : H.B(A); public static class Calls { public static object M() => new D(1).A; }
