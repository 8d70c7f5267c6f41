// law: what a covariant override returns is loaded with the type, to be compared
// expect: MOD2002 fails-type type System.TypeLoadException Host!H.Token
//--- Host v1
namespace H { public class Token { } }
//--- Host v2
namespace H { public struct Token { } }
//--- Library
public abstract class Operation { public abstract object Token(); }
public class Work : Operation { public override H.Token Token() => null; }
public static class Calls { public static object M() => new Work() is null; }
