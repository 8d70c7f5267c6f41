// law: so is what an interface of the library overrides
// expect: MOD4009 fails-type type System.TypeLoadException Host!H.I::G`1(!!0):System.Int32
//--- Host v1
namespace H { public interface I { int G<U>(U u) where U : class; } }
//--- Host v2
namespace H { public interface I { int G<U>(U u); } }
//--- Library
public interface J : H.I { int H.I.G<U>(U u) where U : class => 3; } public class B : J { }
public static class Calls { public static object M() => new B() != null; }
