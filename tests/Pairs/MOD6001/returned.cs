// law: a call loads the type that is returned
// expect: MOD6001 fails-call jit System.TypeLoadException Host!H.R`1
//--- Host v1
namespace H { public interface I { } public class A : I { } public class R<T> where T : I { } public struct S<T> where T : I { } }
//--- Host v2
namespace H { public interface I { } public class A { } public class R<T> where T : I { } public struct S<T> where T : I { } }
//--- Library
public interface IMaker { H.R<H.A> Make(); }
public static class Caller { public static bool Call(IMaker maker) => maker.Make() != null; }
