// law: a struct field is loaded with its type
// expect: MOD6001 fails-type type System.TypeLoadException Host!H.S`1
//--- Host v1
namespace H { public interface I { } public class A : I { } public class R<T> where T : I { } public struct S<T> where T : I { } }
//--- Host v2
namespace H { public interface I { } public class A { } public class R<T> where T : I { } public struct S<T> where T : I { } }
//--- Library
public class User { public H.S<H.A> F; }
