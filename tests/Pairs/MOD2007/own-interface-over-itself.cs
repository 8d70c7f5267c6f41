// law: a ref struct's interface over itself, that does not allow one any more, is loaded when somebody asks for it
// expect: MOD2007 latent call System.TypeLoadException Library!R
//--- Host v1
namespace H { public interface I<T> where T : allows ref struct { } }
//--- Host v2
namespace H { public interface I<T> { } }
//--- Library
public ref struct R : H.I<R> { public int N; }
public static class Calls { public static object M() { R made = default; made.N = 3; return made.N; } }
