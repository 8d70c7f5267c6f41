// law: a covariant override of the library's own base class needs what it returns
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.Token
//--- Host v1
namespace H { public class Token { } public class Other { } }
//--- Host v2
namespace H { public class Other { } }
//--- Library
public abstract class Operation { public abstract object Token(); }
public class Work : Operation { public override List<H.Token> Token() => null; }
public static class Calls { public static object M() => new Work() is null; }
