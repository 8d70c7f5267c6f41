// law: an argument that lost the interface
// expect: MOD6001 fails-call jit System.TypeLoadException Library!L`1
//--- Host v1
namespace H { public interface I { } public class C : I { } }
//--- Host v2
namespace H { public interface I { } public class C { } }
//--- Library
public class L<T> where T : H.I { }
public static class Calls { public static object M() { return new L<H.C>() is null; } }
