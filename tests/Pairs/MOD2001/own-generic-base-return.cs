// law: a covariant override of the library's own generic base class needs what it returns
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.Token
//--- Host v1
namespace H { public class Token { } public class Other { } }
//--- Host v2
namespace H { public class Other { } }
//--- Library
public abstract class Operation<T> { public abstract object Token(); }
public sealed class Work<T> : Operation<T> { public override H.Token Token() => null; }
public static class Calls { public static object M() => new Work<string>() is null; }
